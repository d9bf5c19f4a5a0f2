package org.kith.network.taxonomies;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.kith.network.NetworkProblem;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** The terms of a vocabulary as a table: the columns id, name and parent_id, in any order, among others. */
final class TermTable {
    private static final int MOST = 10_000;
    private static final int LONGEST = 200;
    private static final ObjectReader READER = new CsvMapper().enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES).readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

    /** @throws org.kith.kit.problem.ProblemException 422 FILE_NOT_UNDERSTOOD when a row has no id or no name */
    static List<Row> read(String text) {
        try (var rows = READER.<Map<String, String>>readValues(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            var all = rows.readAll();
            if (all.isEmpty() || all.size() > MOST) {
                throw notUnderstood();
            }
            return all.stream().map(TermTable::row).toList();
        } catch (IOException e) {
            throw notUnderstood();
        }
    }

    private static Row row(Map<String, String> columns) {
        return new Row(needed(columns.get("id")), needed(columns.get("name")), blankAsNull(columns.get("parent_id")));
    }

    private static String needed(String text) {
        if (blankAsNull(text) == null || text.length() > LONGEST) {
            throw notUnderstood();
        }
        return text;
    }

    private static String blankAsNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static RuntimeException notUnderstood() {
        return NetworkProblem.FILE_NOT_UNDERSTOOD.because(
                "Send CSV with a row of headings; the columns id and name are needed in every row, up to 10,000 rows.");
    }

    /** @param parentId the id of the term above it, or null */
    record Row(String id, String name, String parentId) {}

    private TermTable() {}
}
