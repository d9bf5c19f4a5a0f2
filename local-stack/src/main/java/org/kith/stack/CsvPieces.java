package org.kith.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CSV file of any size in pieces small enough to send, each beginning with the file's row of headings where it has one. Rows end
 * where lines end.
 */
final class CsvPieces {
    private static final Pattern BEGINS_WITH_A_POSTCODE = Pattern
            .compile("\"?[A-Za-z]{1,2}[0-9][0-9A-Za-z]? *[0-9][A-Za-z]{2} *\"?,.*");
    private final BufferedReader lines;
    private final int largest;
    private final String headings;
    private final boolean postcodeFirst;
    private String next;

    /** @param largest bytes of a piece */
    CsvPieces(BufferedReader lines, int largest) throws IOException {
        this.lines = lines;
        this.largest = largest;
        var first = Optional.ofNullable(lines.readLine()).orElse("").replaceFirst("^\ufeff", "");
        postcodeFirst = BEGINS_WITH_A_POSTCODE.matcher(first).matches();
        headings = postcodeFirst ? "" : first + "\n";
        next = postcodeFirst ? first : lines.readLine();
    }

    /**
     * Where the pieces are to be sent, told by the headings; Code-Point Open has none.
     *
     * @throws StackProblem when they are not of a file we know
     */
    String path() {
        var names = headings.toLowerCase(java.util.Locale.ROOT);
        if (postcodeFirst || has(names, "postcode|pcds|pcd[78]?")) {
            return "/api/postcodes";
        }
        if (has(names, "lsoa(21|11)(_code|cd)?")) {
            return "/api/lsoas";
        }
        if (has(names, "ward_code|wd[0-9]{2}cd")) {
            return "/api/wards";
        }
        throw new StackProblem("The file begins with no heading of postcodes, LSOAs or wards. See docs/guides/places.md.");
    }

    /** The next piece, or null after the last. */
    String next() throws IOException {
        if (next == null) {
            return null;
        }
        var piece = new StringBuilder(headings);
        var size = bytes(headings);
        do {
            piece.append(next).append('\n');
            size += bytes(next) + 1;
            next = lines.readLine();
        } while (next != null && size + bytes(next) < largest);
        return piece.toString();
    }

    private static boolean has(String headings, String name) {
        return Pattern.compile("(^|[,\"])(" + name + ")([,\"\\s]|$)").matcher(headings).find();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
