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

/**
 * The results as a table (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe: what it says was written
 * by strangers.
 */
@Provider
@Produces(CsvTable.MEDIA_TYPE)
class CsvTable implements MessageBodyWriter<SearchAnswer> {
    static final String MEDIA_TYPE = "text/csv";
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
        headers.putSingle("Content-Type", MEDIA_TYPE + "; charset=UTF-8; header=present");
        headers.putSingle("Content-Disposition", "attachment; filename=\"services.csv\"");
        out.write(table(answer).getBytes(StandardCharsets.UTF_8));
    }

    private static String table(SearchAnswer answer) {
        return Stream.concat(Stream.of(HEADINGS.stream()), answer.results().stream().map(CsvTable::row))
                .map(row -> row.collect(Collectors.joining(",")) + "\r\n").collect(Collectors.joining());
    }

    private static Stream<String> row(SearchResult result) {
        var days = result.days().stream().map(Enum::name).collect(Collectors.joining(" "));
        return Stream.of(new Object[]{result.id(), result.serviceAtLocationId(), text(result.title()), result.groupId(),
                text(result.groupName()), text(result.description()), text(result.venue()), result.latitude(),
                result.longitude(), result.distance(), days, result.opensAt(), result.closesAt(), result.room(),
                result.waitingList(), result.status(), result.lastConfirmedAt(), result.unconfirmed(), text(result.why())})
                .map(cell -> cell == null ? "" : quoted(cell.toString()));
    }

    /** Only text is at risk: a longitude may begin with a minus. */
    private static String text(String text) {
        return text == null || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
