package org.kith.network.openreferral;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What a place has so that everybody can use it.
 *
 * @param accessibility a code of ours, or what the source says in words
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Accessibility(
        @Schema(required = true) UUID id,
        String accessibility,
        String description,
        String details,
        String url) {}
