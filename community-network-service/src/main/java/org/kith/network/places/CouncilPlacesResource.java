package org.kith.network.places;

import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/councils/{gss}/places")
@Tag(name = "Places")
class CouncilPlacesResource {
    private final Places places;

    CouncilPlacesResource(Places places) {
        this.places = places;
    }

    @GET
    @PermitAll
    @Operation(summary = "The wards of a council by name, so that nobody has to know their codes")
    public PlacesOfCouncil list(
            @PathParam("gss") @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String gss) {
        return new PlacesOfCouncil(gss, places.ofCouncil(gss).stream().map(Named::of).sorted(Named.BY_NAME).toList());
    }

    @Schema(name = "PlacesOfCouncil")
    record PlacesOfCouncil(
            @Schema(required = true, description = "GSS code") String council,
            @Schema(required = true, description = "By name; empty for a council whose places were not loaded") List<Named> places) {}

    @Schema(name = "NamedPlace")
    record Named(
            @Schema(required = true, description = "GSS code") String code,
            @Schema(required = true) String name,
            @Schema(required = true) Place.Kind kind,
            @Schema(required = true, description = "The centre, degrees north") double latitude,
            @Schema(required = true, description = "The centre, degrees east") double longitude) {
        private static final Comparator<Named> BY_NAME = Comparator.comparing(Named::name)
                .thenComparing(Named::code);

        private static Named of(Place place) {
            return new Named(place.code(), place.name(), place.kind(), place.centre().latitude(), place.centre().longitude());
        }
    }
}
