package org.kith.network.directory;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service that left the directory, in the field names of Open Referral UK; whoever keeps a copy takes it out.
 *
 * @param lastModified when it left
 */
@JsonNaming(SnakeCaseStrategy.class)
record RemovedService(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID organizationId,
        @Schema(required = true, enumeration = "inactive") String status,
        @Schema(required = true, description = "When it left the directory") Instant lastModified) {

    RemovedService(UUID id, UUID organizationId, Instant lastModified) {
        this(id, organizationId, "inactive", lastModified);
    }
}
