package org.kith.network.directory;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.openreferral.Location;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A service at one of its places, as Open Referral UK 3.0 has it.
 *
 * @param distance metres as the crow flies from the postcode that was asked for, null without one
 */
@Schema(name = "ServiceWithLocation")
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AtLocation(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID serviceId,
        @Schema(required = true) Location location,
        @Schema(required = true) Service service,
        @Schema(description = "Metres from the postcode asked for (Kith)") Long distance) {}
