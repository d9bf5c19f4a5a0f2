package org.kith.network.places;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ward or another footprint of a council.
 *
 * @param code its GSS code
 * @param centre where distances to it are measured from
 */
public record Place(String code, String name, Kind kind, Coordinates centre) {
    @Schema(name = "PlaceKind")
    public enum Kind {
        WARD
    }
}
