package org.kith.network.places;

/**
 * A ward or another footprint of a council.
 *
 * @param code its GSS code
 * @param centre where distances to it are measured from
 */
public record Place(String code, String name, Kind kind, Coordinates centre) {
    public enum Kind {
        WARD
    }
}
