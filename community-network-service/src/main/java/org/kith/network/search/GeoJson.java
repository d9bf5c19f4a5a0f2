package org.kith.network.search;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The results as points on a map (RFC 7946); what has no published place has no geometry. */
@Provider
@Produces(GeoJson.MEDIA_TYPE)
class GeoJson implements MessageBodyWriter<SearchAnswer> {
    static final String MEDIA_TYPE = "application/geo+json";

    private final ObjectMapper json;

    GeoJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SearchAnswer.class;
    }

    @Override
    public void writeTo(SearchAnswer answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, new Collection("FeatureCollection",
                answer.results().stream().map(Feature::of).toList()));
    }

    record Collection(String type, List<Feature> features) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Feature(String type, Object id, Map<String, Object> geometry, SearchResult properties) {
        static Feature of(SearchResult result) {
            return new Feature("Feature", result.serviceAtLocationId() == null ? result.id() : result.serviceAtLocationId(),
                    point(result), result);
        }

        private static Map<String, Object> point(SearchResult result) {
            return result.latitude() == null || result.longitude() == null
                    ? null
                    : Map.of("type", "Point", "coordinates", Arrays.asList(result.longitude(), result.latitude()));
        }
    }
}
