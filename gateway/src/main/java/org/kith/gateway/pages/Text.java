package org.kith.gateway.pages;

import java.util.List;

/** What people type. */
final class Text {

    /** Nothing typed is nothing said. */
    static String orNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String at(List<String> typed, int index) {
        return typed == null || index >= typed.size() ? null : orNull(typed.get(index));
    }

    private Text() {}
}
