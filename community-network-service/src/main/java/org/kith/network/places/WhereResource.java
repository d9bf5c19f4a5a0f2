package org.kith.network.places;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Asked by POST, because a postcode may be one household's and addresses of pages are kept in many places. */
@Path("/api/places/locate")
@Tag(name = "Places")
class WhereResource {
    private final Postcodes postcodes;
    private final Places places;
    private final Lsoas lsoas;

    WhereResource(Postcodes postcodes, Places places, Lsoas lsoas) {
        this.postcodes = postcodes;
        this.places = places;
        this.lsoas = lsoas;
    }

    @POST
    @PermitAll
    @Operation(summary = "Where a postcode is, or all postcodes with an outward code", description = "422 postcode-unknown for a postcode that is not in the list.")
    public Where locate(@Valid @NotNull LocatePostcode request) {
        var located = postcodes.locate(request.postcode());
        return new Where(located.postcode().code(), located.isPartial(), located.ended().orElse(null),
                located.point().latitude(), located.point().longitude(), located.ward().map(this::ward).orElse(null),
                located.district().orElse(null), located.lsoa().map(lsoas::named).orElse(null));
    }

    private Ward ward(String code) {
        return new Ward(code, places.nameOf(code).orElse(null));
    }

    @Schema(name = "LocatePostcode")
    record LocatePostcode(
            @Schema(description = "A whole postcode, or its first half", examples = "WN1 1AA") @NotBlank @Size(max = 20) String postcode) {
        @Override
        public String toString() {
            return "LocatePostcode[...]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Where")
    record Where(
            @Schema(required = true, description = "The postcode as it is written") String postcode,
            @Schema(required = true, description = "Whether it is an outward code alone: the point is then the middle of all its postcodes") boolean partial,
            @Schema(description = "Year and month since which it is no longer in use", examples = "2019-08") String ended,
            @Schema(required = true, description = "Degrees north") double latitude,
            @Schema(required = true, description = "Degrees east") double longitude,
            Ward ward,
            @Schema(description = "GSS code of the lower-tier council", examples = "E08000010") String district,
            Lsoa lsoa) {
        @Override
        public String toString() {
            return "Where[...]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WardName")
    record Ward(
            @Schema(required = true, description = "GSS code") String code,
            @Schema(description = "Missing where its council has not loaded its wards") String name) {}
}
