package org.kith.network.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.kith.network.formats.Csv;

/** A page as a table, with the fields that fit into one line. */
@Provider
@Produces(Csv.MEDIA_TYPE)
class PageAsTable implements MessageBodyWriter<Page<?>> {
    private static final List<String> HEADINGS = List.of("id", "service_at_location_id", "name", "description", "status",
            "organization_id", "organization", "url", "email", "fees", "minimum_age", "maximum_age", "location", "latitude",
            "longitude", "distance", "room", "last_confirmed", "last_modified");

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(Page<?> page, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle("Content-Type", Csv.MEDIA_TYPE + "; charset=UTF-8; header=present");
        headers.putSingle("Content-Disposition", "attachment; filename=\"services.csv\"");
        out.write(Csv.table(HEADINGS, page.contents().stream().map(Listed::of).map(PageAsTable::row))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Object> row(Listed listed) {
        var service = listed.service();
        var about = service.about();
        return Stream.of(service.id(), listed.at(), about.name(), about.description(), service.status(),
                service.organizationId(), service.organization().name(), about.url(), about.email(), about.fees(),
                about.minimumAge(), about.maximumAge(), listed.venue(),
                listed.latitude(), listed.longitude(), listed.distance(),
                service.capacity() == null ? null : service.capacity().room(), service.lastConfirmed(),
                service.lastModified());
    }
}
