package org.kith.network.search;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.kith.network.formats.GeoJson;
import org.kith.network.formats.GeoJson.Feature;
import org.kith.network.formats.GeoJson.FeatureCollection;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The results as points on a map; what has no published place has no geometry. */
@Provider
@Produces(GeoJson.MEDIA_TYPE)
class SearchAsMap implements MessageBodyWriter<SearchAnswer> {
    private final ObjectMapper json;

    SearchAsMap(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SearchAnswer.class;
    }

    @Override
    public void writeTo(SearchAnswer answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out,
                FeatureCollection.of(answer.results().stream().map(SearchAsMap::feature).toList()));
    }

    private static Feature feature(SearchResult result) {
        return Feature.of(result.serviceAtLocationId() == null ? result.id() : result.serviceAtLocationId(), result.latitude(),
                result.longitude(), result);
    }
}
