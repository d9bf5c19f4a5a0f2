package org.kith.network.places;

import java.util.Optional;

/**
 * Reads tables of wards.
 *
 * @param council whose wards are taken: those of the district, or of every district of the county
 */
record WardRows(String council) implements RowReader<Place> {

    @Override
    public Optional<String> code(CsvRow row) {
        var code = row.code(Column.WARD).filter(text -> text.matches("[A-Z][0-9]{8}"));
        if (code.isEmpty()) {
            row.notes().add(LoadTrouble.NO_CODE);
        }
        return code;
    }

    @Override
    public Optional<Place> read(String code, CsvRow row) {
        var name = row.text(Column.WARD_NAME);
        var centre = row.point();
        if (!isOurs(row)) {
            row.notes().add(LoadTrouble.OTHER_COUNCIL);
        } else if (name.isEmpty()) {
            row.notes().add(LoadTrouble.NO_NAME);
        } else if (centre.isEmpty()) {
            row.notes().add(LoadTrouble.NO_POSITION);
        } else {
            return Optional.of(new Place(code, name.get(), Place.Kind.WARD, centre.get()));
        }
        return Optional.empty();
    }

    private boolean isOurs(CsvRow row) {
        var ours = Optional.of(council);
        return row.code(Column.DISTRICT).equals(ours) || row.code(Column.COUNTY).equals(ours);
    }
}
