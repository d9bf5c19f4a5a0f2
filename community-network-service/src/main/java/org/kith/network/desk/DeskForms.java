package org.kith.network.desk;

import java.util.Map;
import java.util.UUID;

import org.kith.kit.Ids;

/** The forms of the desk as they were typed, with what is wrong, by field. */
record DeskForms(Map<String, String> typed, Map<String, String> errors) {
    static final DeskForms EMPTY = new DeskForms(Map.of(), Map.of());

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed, or what is kept when nothing was. */
    public String typed(String field, String kept) {
        return typed.getOrDefault(field, kept == null ? "" : kept);
    }

    /** What is wrong with the field, or null. */
    public String error(String field) {
        return errors.get(field);
    }

    public boolean isAnythingWrong() {
        return !errors.isEmpty();
    }

    /** Names what is to be made, so that sending a form twice makes it once. */
    public UUID newKey() {
        return Ids.next();
    }

    record Choice(String code, String words) {}
}
