package org.kith.network.places;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/places")
@RolesAllowed("operator")
@Tag(name = "Places")
class PlacesResource {
    private final Places places;

    PlacesResource(Places places) {
        this.places = places;
    }

    @POST
    @Transactional
    @Operation(summary = "Load the wards of your council; a code that is known already is brought up to date")
    public Taken take(@Valid @NotNull LoadPlaces request) {
        places.take(request.places().stream().map(NewPlace::asPlace).toList());
        return new Taken(request.places().size());
    }

    @Schema(name = "LoadPlaces")
    record LoadPlaces(@NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewPlace> places) {}

    @Schema(name = "NewPlace")
    record NewPlace(
            @Schema(description = "GSS code", examples = "E05014998") @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull Place.Kind kind,
            @Schema(description = "The centre, degrees north") @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Schema(description = "The centre, degrees east") @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {

        Place asPlace() {
            return new Place(code, name, kind, new Coordinates(latitude, longitude));
        }
    }

    @Schema(name = "PlacesTaken")
    record Taken(@Schema(required = true) int taken) {}
}
