package org.kith.network.places;

import java.util.Optional;

/** Reads tables of LSOAs; any of their columns but the code may be missing, so that a new index can come alone. */
class LsoaRows implements RowReader<KnownLsoa> {

    @Override
    public Optional<String> code(CsvRow row) {
        var code = row.code(Column.LSOA);
        if (code.isEmpty()) {
            row.notes().add(LoadTrouble.NO_CODE);
        }
        return code;
    }

    @Override
    public Optional<KnownLsoa> read(String code, CsvRow row) {
        return Optional.of(new KnownLsoa(code, row.text(Column.LSOA_NAME), row.point(), row.code(Column.WARD),
                row.code(Column.DISTRICT), row.deciles()));
    }
}
