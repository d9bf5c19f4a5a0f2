package org.kith.network.places;

import java.util.Optional;

/** Reads files of postcodes. */
class PostcodeRows implements RowReader<KnownPostcode> {

    @Override
    public Optional<String> code(CsvRow row) {
        var postcode = row.text(Column.POSTCODE).flatMap(Postcode::read).filter(read -> !read.isPartial());
        if (postcode.isEmpty()) {
            row.notes().add(LoadTrouble.NOT_A_POSTCODE);
        }
        return postcode.map(Postcode::code);
    }

    @Override
    public Optional<KnownPostcode> read(String code, CsvRow row) {
        var point = row.point();
        if (point.isEmpty()) {
            row.notes().add(LoadTrouble.NO_POSITION);
        }
        return point.map(known -> new KnownPostcode(code, known, row.code(Column.LSOA), row.code(Column.WARD),
                row.code(Column.DISTRICT), ended(row), row.deciles()));
    }

    /** {@code 201908} becomes {@code 2019-08}. */
    private static Optional<String> ended(CsvRow row) {
        return row.text(Column.ENDED).filter(text -> text.matches("[0-9]{6}"))
                .map(text -> text.substring(0, 4) + "-" + text.substring(4));
    }
}
