package org.kith.network.places;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * A point on the earth.
 *
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east (WGS 84)
 */
public record Coordinates(double latitude, double longitude) {
    /** The mean radius, IUGG 1980. */
    private static final double EARTH_METRES = 6_371_009;

    /** Whether it lies within the box around the United Kingdom: not swapped, not zero, not of somewhere else. */
    public boolean isInTheUnitedKingdom() {
        return latitude >= 49.8 && latitude <= 60.9 && longitude >= -8.7 && longitude <= 1.8;
    }

    /** Metres as the crow flies, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984). */
    public double metresTo(Coordinates other) {
        var a = square(sin(toRadians(other.latitude - latitude) / 2)) + cos(toRadians(latitude))
                * cos(toRadians(other.latitude)) * square(sin(toRadians(other.longitude - longitude) / 2));
        return 2 * EARTH_METRES * Math.asin(Math.min(1, sqrt(a)));
    }

    private static double square(double x) {
        return x * x;
    }
}
