package org.kith.network.directory;

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

/** A page as points on a map; in a list of services those of all places of each. */
@Provider
@Produces(GeoJson.MEDIA_TYPE)
class PageAsMap implements MessageBodyWriter<Page<?>> {
    private final ObjectMapper json;

    PageAsMap(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(Page<?> page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out,
                FeatureCollection.of(page.contents().stream().map(PageAsMap::feature).toList()));
    }

    private static Feature feature(Object entry) {
        var listed = Listed.of(entry);
        return Feature.at(listed.positions(), listed.id(), entry);
    }
}
