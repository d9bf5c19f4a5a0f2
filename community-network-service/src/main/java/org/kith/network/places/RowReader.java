package org.kith.network.places;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Understands the rows of one kind of file. */
interface RowReader<T> {

    /** What the row is about; empty when its notes say why that cannot be told. */
    Optional<String> code(CsvRow row);

    /** The row, or empty when its notes say why it is set aside. */
    Optional<T> read(String code, CsvRow row);

    /** Every row that can be taken, once; the report tells of each. */
    default Collection<T> readAll(Csv file, LoadReport report) {
        var found = new LinkedHashMap<String, T>();
        var grid = new NationalGrid();
        for (var i = 0; i < file.rows().size(); i++) {
            var row = new CsvRow(file, file.rows().get(i), grid, EnumSet.noneOf(LoadTrouble.class));
            var code = code(row);
            code.flatMap(known -> read(known, row)).ifPresent(read -> {
                if (found.putIfAbsent(code.get(), read) != null) {
                    row.notes().add(LoadTrouble.LISTED_TWICE);
                }
            });
            report.add(code.orElse("row " + (i + 1)), row.notes());
        }
        return found.values();
    }
}
