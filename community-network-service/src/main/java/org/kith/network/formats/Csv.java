package org.kith.network.formats;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes tables (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe: what it says was written by
 * strangers.
 */
public final class Csv {
    public static final String MEDIA_TYPE = "text/csv";

    /** @param rows of cells, one for each heading; what is null stays empty */
    public static String table(List<String> headings, Stream<Stream<Object>> rows) {
        return Stream.concat(Stream.of(headings.stream()), rows.map(row -> row.map(Csv::cell)))
                .map(row -> row.collect(Collectors.joining(",")) + "\r\n").collect(Collectors.joining());
    }

    /** What people wrote, safe to open in a spreadsheet. Only text is at risk: a longitude may begin with a minus. */
    private static String cell(Object value) {
        return value == null ? "" : quoted(value instanceof String text ? safe(text) : value.toString());
    }

    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private Csv() {}
}
