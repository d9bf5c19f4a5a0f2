package org.kith.network.places;

import java.util.Locale;

/** What can be wrong with a row of a file. */
enum LoadTrouble {
    NOT_A_POSTCODE(true, "It has no postcode, or not one of the forms in use."),
    NO_CODE(true, "It has no code, or not one of the form of such codes."),
    NO_NAME(true, "It has no name."),
    NO_POSITION(true, "It has no position, or none in the United Kingdom."),
    LISTED_TWICE(true, "The same came before in this file; the first one counts."),
    OTHER_COUNCIL(true, "It belongs to another council."),

    BAD_CODE(false, "The code of an area has not the form of one; it was left out."),
    BAD_DECILE(false, "A decile is not a whole number from 1 to 10; it was left out.");

    private final boolean setsAside;
    private final String words;

    LoadTrouble(boolean setsAside, String words) {
        this.setsAside = setsAside;
        this.words = words;
    }

    /** Whether a row with it is not taken. */
    boolean setsAside() {
        return setsAside;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }
}
