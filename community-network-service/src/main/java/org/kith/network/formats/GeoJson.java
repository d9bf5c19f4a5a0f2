package org.kith.network.formats;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Points on a map (RFC 7946). */
public final class GeoJson {
    public static final String MEDIA_TYPE = "application/geo+json";

    public record FeatureCollection(String type, List<Feature> features) {
        public static FeatureCollection of(List<Feature> features) {
            return new FeatureCollection("FeatureCollection", features);
        }
    }

    /** @param geometry null for what has no published place */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Feature(String type, Object id, Geometry geometry, Object properties) {
        /** @param latitude degrees north, null when not known; longitude likewise */
        public static Feature of(Object id, Double latitude, Double longitude, Object properties) {
            return at(latitude == null || longitude == null ? List.of() : List.of(position(latitude, longitude)), id,
                    properties);
        }

        /** @param positions of all its places */
        public static Feature at(List<List<Double>> positions, Object id, Object properties) {
            return new Feature("Feature", id, Geometry.of(positions), properties);
        }
    }

    /** @param coordinates of a point its position, of several points their positions */
    public record Geometry(String type, List<?> coordinates) {
        private static Geometry of(List<List<Double>> positions) {
            return switch (positions.size()) {
                case 0 -> null;
                case 1 -> new Geometry("Point", positions.get(0));
                default -> new Geometry("MultiPoint", positions);
            };
        }
    }

    /** Longitude first. */
    public static List<Double> position(double latitude, double longitude) {
        return List.of(longitude, latitude);
    }

    private GeoJson() {}
}
