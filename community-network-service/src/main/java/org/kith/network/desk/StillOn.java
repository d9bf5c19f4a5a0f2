package org.kith.network.desk;

import java.util.stream.Stream;

/** What a group says of an offer that nobody had confirmed for long. */
enum StillOn {
    STILL_ON("Yes, still on", "It is on, and everybody can see that you said so today."),
    CHANGED("Something has changed",
            "Please ask for the link to your group’s desk at the bottom of this page, and put it right there."),
    ENDED("It has ended", "It is no longer shown. Should it start again, ask for the link to your group’s desk.");

    private final String words;
    private final String thanks;

    StillOn(String words, String thanks) {
        this.words = words;
        this.thanks = thanks;
    }

    /** What is not one of the answers counts as the first: the page asks before anything happens. */
    static StillOn of(String answer) {
        return Stream.of(values()).filter(each -> each.name().equals(answer)).findFirst().orElse(STILL_ON);
    }

    public String words() {
        return words;
    }

    String thanks() {
        return thanks;
    }

    public boolean is(StillOn other) {
        return this == other;
    }

    public StillOn[] all() {
        return values();
    }
}
