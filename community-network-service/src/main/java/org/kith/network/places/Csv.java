package org.kith.network.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.kith.network.NetworkProblem;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;

/**
 * A CSV file (RFC 4180), or a piece of one.
 *
 * @param columns which column holds what
 * @param deciles which column holds the decile of which year's index of multiple deprivation
 */
record Csv(Map<Column, Integer> columns, Map<Integer, Integer> deciles, List<String[]> rows) {
    private static final ObjectReader READER = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES).enable(CsvParser.Feature.SKIP_EMPTY_LINES).readerFor(String[].class);
    private static final Pattern DECILE = Pattern.compile("imd([0-9]{4})_decile");
    /** Code-Point Open has its headings in a file apart. */
    private static final List<String> CODE_POINT_OPEN = List.of("postcode", "positional_quality_indicator", "eastings",
            "northings", "country_code", "nhs_regional_ha_code", "nhs_ha_code", "admin_county_code", "admin_district_code",
            "admin_ward_code");

    /**
     * Reads a file whose columns are known by its first row.
     *
     * @throws org.kith.kit.problem.ProblemException 422 FILE_NOT_UNDERSTOOD for what is no CSV
     */
    static Csv read(String text) {
        var rows = rows(text.startsWith("\ufeff") ? text.substring(1) : text);
        if (rows.isEmpty()) {
            throw notUnderstood();
        }
        var first = rows.get(0);
        return first.length == CODE_POINT_OPEN.size() && Postcode.read(first[0]).isPresent()
                ? of(CODE_POINT_OPEN, rows)
                : of(Arrays.stream(first).map(name -> name.strip().toLowerCase(Locale.ROOT)).toList(),
                        rows.subList(1, rows.size()));
    }

    /**
     * The same, when it has these columns.
     *
     * @throws org.kith.kit.problem.ProblemException 422 FILE_NOT_UNDERSTOOD when it has not
     */
    Csv with(Column... needed) {
        if (!columns.keySet().containsAll(List.of(needed))) {
            throw notUnderstood();
        }
        return this;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    private static Csv of(List<String> names, List<String[]> rows) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            column.among(names).ifPresent(index -> columns.put(column, index));
        }
        var deciles = new TreeMap<Integer, Integer>();
        for (var i = 0; i < names.size(); i++) {
            var decile = DECILE.matcher(names.get(i));
            if (decile.matches()) {
                deciles.put(Integer.valueOf(decile.group(1)), i);
            }
        }
        return new Csv(columns, deciles, rows);
    }

    private static List<String[]> rows(String text) {
        try (var rows = READER.<String[]>readValues(text)) {
            return rows.readAll(new ArrayList<>());
        } catch (IOException e) {
            throw notUnderstood();
        }
    }

    private static RuntimeException notUnderstood() {
        return NetworkProblem.FILE_NOT_UNDERSTOOD.because("Send CSV with its row of headings: the ONS Postcode Directory or "
                + "Code-Point Open (which has none) for postcodes, or a table of LSOAs or wards. The guide says which columns are read.");
    }
}
