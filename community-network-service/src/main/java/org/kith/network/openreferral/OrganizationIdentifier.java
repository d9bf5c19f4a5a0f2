package org.kith.network.openreferral;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A number under which an organisation is registered; the scheme is a code of org-id.guide, for example GB-CHC. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OrganizationIdentifier(
        @Schema(required = true) UUID id,
        String identifierScheme,
        @Schema(required = true) String identifierType,
        @Schema(required = true) String identifier) {}
