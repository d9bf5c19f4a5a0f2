package org.kith.bench;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

/**
 * A point on the ground. Written anew for the benchmark: what it checks must not come from what it measures.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Point(double latitude, double longitude) {
    /** The mean radius, IUGG 1980. */
    private static final double EARTH = 6_371_009;

    /** By the haversine formula. */
    double metresTo(Point other) {
        var half = Math.pow(sin(toRadians(other.latitude - latitude) / 2), 2) + cos(toRadians(latitude))
                * cos(toRadians(other.latitude)) * Math.pow(sin(toRadians(other.longitude - longitude) / 2), 2);
        return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half)));
    }

    Point moved(double metresNorth, double metresEast) {
        return new Point(latitude + Math.toDegrees(metresNorth / EARTH),
                longitude + Math.toDegrees(metresEast / EARTH / cos(toRadians(latitude))));
    }
}
