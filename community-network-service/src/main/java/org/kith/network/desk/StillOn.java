package org.kith.network.desk;

import java.util.List;
import java.util.stream.Stream;

import org.kith.network.offers.DeskOffers.DeskOffer;

/** What a group says of an offer that nobody had confirmed for long. */
enum StillOn {
    STILL_ON("Yes, still on"),
    RESUMED("It goes on again"),
    CHANGED("Something has changed"),
    ENDED("It has ended");

    private final String words;

    StillOn(String words) {
        this.words = words;
    }

    /** What is not one of the answers counts as the first: the page asks before anything happens. */
    static StillOn of(String answer) {
        return Stream.of(values()).filter(each -> each.name().equals(answer)).findFirst().orElse(STILL_ON);
    }

    /** Those that can be right of this offer, the likeliest first. */
    public static List<StillOn> about(DeskOffer offer) {
        return offer.isPaused() ? List.of(RESUMED, STILL_ON, CHANGED, ENDED) : List.of(STILL_ON, CHANGED, ENDED);
    }

    public String words(DeskOffer offer) {
        return this == STILL_ON && offer.isPaused() ? "It still takes a break" : words;
    }

    public boolean is(StillOn other) {
        return this == other;
    }
}
