package org.kith.network.openreferral;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A term of a vocabulary.
 *
 * @param term the code in its taxonomy, or the CURIE it came with
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TaxonomyTerm(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        UUID parentId,
        String taxonomy,
        UUID taxonomyId,
        String termUri,
        String term) {}
