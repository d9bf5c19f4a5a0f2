package org.kith.network.places;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A neighbourhood of about 1,500 people, made by the ONS for statistics.
 *
 * @param name null when it was not loaded
 * @param deprivation the latest index first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Lsoa")
record Lsoa(
        @Schema(required = true, description = "GSS code", examples = "E01006369") String code,
        String name,
        @Schema(required = true, description = "The latest index first") List<Decile> deprivation) {

    @Schema(name = "DeprivationDecile", description = "Index of multiple deprivation. Indices of different years, and of England, Scotland, Wales and Northern Ireland, are not to be compared.")
    record Decile(
            @Schema(required = true, description = "The year of the index", examples = "2019") int indexYear,
            @Schema(required = true, description = "1: among the most deprived tenth; 10: among the least") int decile) {}
}
