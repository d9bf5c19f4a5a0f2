package org.kith.kit.personal;

import java.util.Objects;

/**
 * Words that tell who a person is, or that a person said: a name, a contact, free text. At rest they are encrypted; in a log
 * they are not there at all.
 */
public record PersonalText(String value) {
    public PersonalText {
        Objects.requireNonNull(value);
    }

    public static PersonalText ofNullable(String value) {
        return value == null ? null : new PersonalText(value);
    }

    /** The words, or null where nothing was said. */
    public static String valueOf(PersonalText text) {
        return text == null ? null : text.value();
    }

    @Override
    public String toString() {
        return "(personal)";
    }
}
