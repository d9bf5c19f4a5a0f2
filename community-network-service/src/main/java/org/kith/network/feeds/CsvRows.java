package org.kith.network.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/** Reads a table row by row. Cells beyond the header's last column are nobody's, and empty cells are not there. */
final class CsvRows {
    private static final ObjectReader READER = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES, CsvParser.Feature.TRIM_SPACES)
            .build().readerFor(String[].class);
    private static final int MOST_COLUMNS = 200;
    // Long enough for any reader of a record to see that the text is too long.
    private static final int LONGEST_CELL = 10_000;

    static void read(InputStream table, OnRow sink) throws IOException {
        var in = new InputStreamReader(table, StandardCharsets.UTF_8);
        try (var rows = READER.<String[]>readValues(in)) {
            List<String> header = null;
            while (rows.hasNextValue()) {
                var cells = rows.nextValue();
                if (header == null) {
                    header = header(cells);
                } else {
                    sink.row(row(header, cells));
                }
            }
        } catch (JacksonException | RuntimeJsonMappingException e) {
            // What ended the stream itself comes wrapped, and says more.
            throw e.getCause() instanceof FeedTrouble known ? known : new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    private static List<String> header(String[] cells) {
        return Arrays.stream(cells).limit(MOST_COLUMNS)
                .map(name -> name == null ? "" : name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static Map<String, String> row(List<String> header, String[] cells) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), cells.length); i++) {
            var cell = cells[i] == null ? "" : cells[i].replace("\0", "").strip();
            if (!cell.isEmpty() && !header.get(i).isEmpty()) {
                row.put(header.get(i), cell.substring(0, Math.min(LONGEST_CELL, cell.length())));
            }
        }
        return row;
    }

    interface OnRow {
        void row(Map<String, String> row) throws IOException;
    }

    private CsvRows() {}
}
