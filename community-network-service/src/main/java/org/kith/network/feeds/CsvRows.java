package org.kith.network.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a table row by row. Cells beyond the header's last column are nobody's, and empty cells are not there. */
final class CsvRows {
    /** A row that was not UTF-8 has a cell of this name. */
    static final String NOT_UTF_8 = "#not-utf-8";

    private static final int MOST_COLUMNS = 200;
    // Long enough for any reader of a record to see that the text is too long.
    private static final int LONGEST_CELL = 10_000;

    /** A broken row costs no other, unless it is the header: without it nobody knows what the others say. */
    static void read(InputStream table, OnRow sink) throws IOException {
        var lines = new CsvLines(table, CsvRow.LONGEST);
        List<String> header = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank()) {
                continue;
            }
            var number = lines.number();
            var row = CsvRow.of(header == null ? withoutMark(line) : line, lines);
            if (row.isEmpty()) {
                sink.broken(number);
                if (header == null) {
                    return;
                }
            } else if (header == null) {
                header = header(row.get().cells());
            } else {
                sink.row(row(header, row.get()));
            }
        }
    }

    private static List<String> header(List<String> cells) {
        return cells.stream().limit(MOST_COLUMNS).map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static CsvLines.Line withoutMark(CsvLines.Line first) {
        return new CsvLines.Line(first.text().replace("\ufeff", ""), first.isUtf8());
    }

    private static Map<String, String> row(List<String> header, CsvRow read) {
        var cells = read.cells();
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            var cell = cells.get(i).replace("\0", "").strip();
            if (!cell.isEmpty() && !header.get(i).isEmpty()) {
                row.put(header.get(i), cell.substring(0, Math.min(LONGEST_CELL, cell.length())));
            }
        }
        if (!read.isUtf8()) {
            row.put(NOT_UTF_8, "read as windows-1252");
        }
        return row;
    }

    /** What is done with the rows below the header. */
    interface OnRow {
        void row(Map<String, String> row) throws IOException;

        /** @param line where the row begins that cannot be read; the first is 1 */
        void broken(int line) throws IOException;
    }

    private CsvRows() {}
}
