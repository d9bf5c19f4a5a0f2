package org.kith.network.directory;

import java.util.List;

import org.kith.network.openreferral.Location;
import org.kith.network.places.Coordinates;

/**
 * From where, and how far.
 *
 * @param areas GSS codes of what lies around, for services that say whom they are for by area
 * @param kinds beginnings of the codes that these can be compared with; whether another area reaches there is not known
 * @param metres how far at most; null for whatever serves the place
 */
record Nearby(Coordinates from, List<String> areas, List<String> kinds, Double metres) {

    /** Whole metres to a place, null when nobody knows where it is. */
    Long metresTo(Location place) {
        return place.latitude() == null || place.longitude() == null
                ? null
                : Math.round(from.metresTo(new Coordinates(place.latitude(), place.longitude())));
    }
}
