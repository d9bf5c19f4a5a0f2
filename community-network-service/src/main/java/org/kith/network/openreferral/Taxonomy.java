package org.kith.network.openreferral;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A vocabulary that services are sorted by. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Taxonomy(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        String uri,
        String version,
        List<TaxonomyTerm> taxonomyTerms) {
    public Taxonomy {
        taxonomyTerms = taxonomyTerms == null ? List.of() : List.copyOf(taxonomyTerms);
    }
}
