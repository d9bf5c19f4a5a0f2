package org.kith.gateway.pages;

import java.util.Arrays;
import java.util.Locale;

/** What was just done, confirmed at the top of the page that follows. */
enum Done {
    CREATED("The family has a record now, and you are their key worker."), CONVERSATION(
            "The conversation is kept."), COPING("How they are coping is kept."), AGREED(
                    "Their yes is kept. They can take it back at any time."), WITHDRAWN(
                            "Their yes is taken back. Every open introduction stops and the groups are told."), INTRODUCED(
                                    "The introduction is on its way. The group will be asked by e-mail.");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for a code that is not one of ours. */
    static Done of(String code) {
        return Arrays.stream(values()).filter(done -> done.code().equals(code)).findFirst().orElse(null);
    }
}
