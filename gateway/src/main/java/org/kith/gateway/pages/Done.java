package org.kith.gateway.pages;

import java.util.Arrays;
import java.util.Locale;

/** What was just done, confirmed at the top of the page that follows. */
enum Done {
    CREATED("The family has a record now, and you are their key worker."),
    CONVERSATION("The conversation is kept."),
    COPING("How they are coping is kept."),
    AGREED("Their yes is kept. They can take it back at any time."),
    WITHDRAWN("Their yes is taken back. Every open introduction stops and the groups are told."),
    INTRODUCED("The introduction is on its way. The group will be asked by e-mail."),
    GROUP_IN("The group is in the directory now, and has a letter with your reason."),
    GROUP_OUT("The group stays out of the directory, and has a letter with your reason."),
    CLAIM_ACCEPTED("They get a letter with a link, and your reason. Once they use it, they speak for the group."),
    CLAIM_REFUSED("They have a letter with your reason."),
    MERGED("The two are one now. If that was a mistake, you can undo it below."),
    UNDONE("They are two again, each with what was its own."),
    TRUSTED("What their people register next need not wait for you. They have a letter with your reason."),
    TRUST_ENDED("What their people register next waits for you again. They have a letter with your reason."),
    APART("We do not show these two together again.");

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
