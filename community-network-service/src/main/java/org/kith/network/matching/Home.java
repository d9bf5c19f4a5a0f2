package org.kith.network.matching;

import org.kith.network.places.Coordinates;
import org.kith.network.places.Located;

/**
 * Where somebody lives, when it is known better than by the ward.
 *
 * @param isExact false when only the first half of the postcode is known, so that it is the middle of all that begin like it
 */
record Home(Coordinates point, boolean isExact) {

    static Home of(Located located) {
        return new Home(located.point(), !located.isPartial());
    }

    @Override
    public String toString() {
        return "Home[...]";
    }
}
