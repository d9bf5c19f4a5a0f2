package org.kith.network.imports;

import java.util.Locale;

/** What can be wrong with a record of a feed. Dirty data is normal: most of it is taken all the same, with a note. */
public enum Trouble {
    NOT_A_RECORD(true, "It is not a JSON object."),
    NO_ID(true, "It has no id."),
    NO_NAME(true, "It has no name."),
    NO_GROUP(true, "It does not say which organisation runs it."),
    DUPLICATE_ID(true, "The same id came before in this import; the first one counts."),
    OTHER_COUNCIL(true, "It belongs to another council here."),
    RECORD_TOO_LARGE(true, "It is larger than a record may be."),
    NOT_FETCHED(true, "The feed's list names it, but its full record could not be read."),
    ROW_BROKEN(true, "Its quotes are broken, or it is far too long; it was passed over, and the rows after it were read."),
    NOT_STORED(true, "It could not be stored; the log says why."),

    HELD_HERE(false, "Its group has changed it here; the group's words stay until it releases them."),
    BRIEF_ONLY(false, "The feed gives no more of it than its list shows."),
    GROUP_ID_TAKEN(false, "Its organisation belongs to another council here too; in this one it has an id of its own."),
    PLACE_ID_TAKEN(false, "One of its places has the id of another place; it got one of its own."),
    PLACE_PARTS_LEFT_OUT(false, "It has times or languages of its own; other ones of its places were left out."),
    NOT_UTF_8(false,
            "Its rows are not all UTF-8; those that are not were read as windows-1252, so look at its accents and dashes."),
    ROW_OF_NOTHING(false, "It says whose row it is by an id that no table has, or not at all, so no service shows it."),
    ROWS_LEFT_OUT(false, "More rows of one table than a record may have stand under one id; the first ones were taken."),
    ID_NOT_UUID(false, "The id is not a UUID; it got one that stays the same at every import."),
    HTML_REMOVED(false, "Markup was taken out of its text."),
    TEXT_SHORTENED(false, "Some text was too long and was cut."),
    STATUS_UNKNOWN(false, "Its status is not one of the standard; it counts as active."),
    NOT_RUNNING(false, "It is not active; it is kept and not shown."),
    BAD_DATE(false, "A date could not be read, or is still to come."),
    BAD_NUMBER(false, "A number could not be read, or makes no sense."),
    BAD_SCHEDULE(false, "Part of its schedule could not be read."),
    BAD_URL(false, "A web address could not be read."),
    BAD_EMAIL(false, "An e-mail address could not be read."),
    ADDRESS_INCOMPLETE(false, "Part of an address is missing, so it is not shown."),
    BAD_COORDINATES(false, "Its coordinates are not in the United Kingdom."),
    LOCATED_BY_POSTCODE(false, "It gives no coordinates; it lies where its postcode does."),
    WARD_GUESSED(false, "It names no ward we know; it counts to the one with the nearest centre."),
    NO_PLACE(false, "Neither ward nor coordinates are known; it is shown, but not matched."),
    NO_TERM(false, "None of its terms is one we match by; it is shown, but not matched."),
    NEVER_CONFIRMED(false, "It does not say when it was last true; it is shown, but not matched until its group says so.");

    private final boolean setsAside;
    private final String words;

    Trouble(boolean setsAside, String words) {
        this.setsAside = setsAside;
        this.words = words;
    }

    /** Whether a record with it is not taken. */
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
