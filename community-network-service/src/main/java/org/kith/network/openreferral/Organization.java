package org.kith.network.openreferral;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Who runs a service. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Organization(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) String description,
        String email,
        String website,
        String logo,
        String uri,
        UUID parentOrganizationId,
        List<OrganizationIdentifier> organizationIdentifiers) {
    public Organization {
        organizationIdentifiers = organizationIdentifiers == null ? List.of() : List.copyOf(organizationIdentifiers);
    }
}
