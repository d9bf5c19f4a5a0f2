package org.kith.network.places;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One row of a file, read as well as it can be: what is missing or makes no sense is simply not there, and what is wrong is noted.
 */
record CsvRow(Csv file, String[] values, NationalGrid grid, Set<LoadTrouble> notes) {
    private static final int LONGEST = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{8,9}");
    /** What the ONS writes where there is no such area. */
    private static final Pattern NO_AREA = Pattern.compile("[A-Z]99999999");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    Optional<String> text(Column column) {
        return Optional.ofNullable(file.columns().get(column)).flatMap(this::text);
    }

    /** The code of an area: GSS, or the older form of Northern Ireland. */
    Optional<String> code(Column column) {
        var code = text(column).filter(text -> !NO_AREA.matcher(text).matches());
        if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
            notes.add(LoadTrouble.BAD_CODE);
            return Optional.empty();
        }
        return code;
    }

    /** From degrees where the file has them, else from the British National Grid; only points in the United Kingdom. */
    Optional<Coordinates> point() {
        return (file.has(Column.LATITUDE) ? degrees() : onTheGrid()).filter(Coordinates::isInTheUnitedKingdom);
    }

    private Optional<Coordinates> degrees() {
        return number(Column.LATITUDE).flatMap(north -> number(Column.LONGITUDE).map(east -> new Coordinates(north, east)));
    }

    /** Zero is what Code-Point Open has where the position is not known. */
    private Optional<Coordinates> onTheGrid() {
        var easting = number(Column.EASTING).filter(metres -> metres > 0 && metres < 700_000);
        var northing = number(Column.NORTHING).filter(metres -> metres > 0 && metres < 1_300_000);
        return easting.flatMap(east -> northing.map(north -> grid.at(east, north)));
    }

    /** The deciles by the year of their index. */
    Map<Integer, Integer> deciles() {
        var deciles = new TreeMap<Integer, Integer>();
        file.deciles().forEach((year, column) -> text(column).ifPresent(text -> {
            if (text.matches("[1-9]|10")) {
                deciles.put(year, Integer.valueOf(text));
            } else {
                notes.add(LoadTrouble.BAD_DECILE);
            }
        }));
        return deciles;
    }

    private Optional<String> text(int column) {
        return column < values.length
                ? Optional.of(CONTROL.matcher(values[column]).replaceAll("").strip())
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                : Optional.empty();
    }

    private Optional<Double> number(Column column) {
        try {
            return text(column).map(Double::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
