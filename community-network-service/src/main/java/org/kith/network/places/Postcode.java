package org.kith.network.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom, whole or only its first half.
 *
 * @param code as Royal Mail writes it: {@code WN1 1AA}, or {@code WN1} for the outward code alone
 */
public record Postcode(String code) {
    private static final int LONGEST = 20;
    /**
     * The forms that are in use, by the letters each position may have (Royal Mail, "Programmers' Guide to the Postcode Address
     * File").
     */
    private static final Pattern FORM = Pattern.compile("""
            (?x) (
                [A-PR-UWYZ] [0-9] [0-9]?
              | [A-PR-UWYZ] [0-9] [A-HJKPSTUW]
              | [A-PR-UWYZ] [A-HK-Y] [0-9] [0-9]?
              | [A-PR-UWYZ] [A-HK-Y] [0-9] [ABEHMNPRVWXY]
              | GIR
            ) (?: \\s* ( [0-9] [ABD-HJLNP-UW-Z]{2} ) )?
            """);

    /** The postcode in any spelling, or empty for what is none: {@code "wn11aa"}, {@code " WN1  1AA "}, {@code "wn1"}. */
    public static Optional<Postcode> read(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        var found = FORM.matcher(text.replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT));
        return found.matches()
                ? Optional.of(new Postcode(found.group(1) + (found.group(2) == null ? "" : " " + found.group(2))))
                : Optional.empty();
    }

    /** Whether this is the outward code alone. */
    public boolean isPartial() {
        return code.indexOf(' ') < 0;
    }

    /** A whole postcode may be one household's. */
    @Override
    public String toString() {
        return "Postcode[...]";
    }
}
