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
    public record Feature(String type, Object id, Point geometry, Object properties) {
        /** @param latitude degrees north, null when not known; longitude likewise */
        public static Feature of(Object id, Double latitude, Double longitude, Object properties) {
            var point = latitude == null || longitude == null ? null : new Point("Point", List.of(longitude, latitude));
            return new Feature("Feature", id, point, properties);
        }
    }

    /** @param coordinates longitude first */
    public record Point(String type, List<Double> coordinates) {}

    private GeoJson() {}
}
