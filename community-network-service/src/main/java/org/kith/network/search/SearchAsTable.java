package org.kith.network.search;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import org.kith.network.formats.Csv;

/** The results as a table. */
@Provider
@Produces(Csv.MEDIA_TYPE)
class SearchAsTable implements MessageBodyWriter<SearchAnswer> {
    private static final List<String> HEADINGS = List.of("id", "serviceAtLocationId", "title", "groupId", "groupName",
            "description", "venue", "latitude", "longitude", "distance", "days", "opensAt", "closesAt", "room", "waitingList",
            "status", "lastConfirmedAt", "unconfirmed", "why");

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SearchAnswer.class;
    }

    @Override
    public void writeTo(SearchAnswer answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        headers.putSingle("Content-Type", Csv.MEDIA_TYPE + "; charset=UTF-8; header=present");
        headers.putSingle("Content-Disposition", "attachment; filename=\"services.csv\"");
        out.write(Csv.table(HEADINGS, answer.results().stream().map(SearchAsTable::row)).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Object> row(SearchResult result) {
        var days = result.days().stream().map(Enum::name).collect(Collectors.joining(" "));
        return Stream.of(result.id(), result.serviceAtLocationId(), result.title(), result.groupId(), result.groupName(),
                result.description(), result.venue(), result.latitude(), result.longitude(), result.distance(), days,
                result.opensAt(), result.closesAt(), result.room(), result.waitingList(), result.status(),
                result.lastConfirmedAt(), result.unconfirmed(), result.why());
    }
}
