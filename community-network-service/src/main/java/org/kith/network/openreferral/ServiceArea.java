package org.kith.network.openreferral;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Where people may live to come.
 *
 * @param extent a GSS code, or an area in the form that {@code extentType} names
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ServiceArea(
        @Schema(required = true) UUID id,
        String name,
        String extent,
        String extentType,
        String uri,
        String serviceArea) {

    /** @param ward GSS code */
    public static ServiceArea ofWard(UUID id, String ward) {
        return new ServiceArea(id, null, ward, "ward", null, null);
    }

    /** Whether it is this ward. */
    public boolean is(String ward) {
        return extent != null && extent.equals(ward);
    }
}
