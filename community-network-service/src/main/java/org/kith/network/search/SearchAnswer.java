package org.kith.network.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        @Schema(required = true) List<SearchResult> results,
        @Schema(required = true, description = "Whether there are more after these") boolean more,
        @Schema(description = "The words that were looked for instead, when those given are written nowhere") String searchedFor,
        @Schema(description = "How many in all, when asked; 10000 means that or more") Integer total,
        @Schema(description = "When asked") Facets facets) {}
