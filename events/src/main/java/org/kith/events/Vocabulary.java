package org.kith.events;

import java.util.Set;

/**
 * The codes that families, offers and events share, so that what a family says can meet what a group offers.
 * Readers must expect codes they do not know: a newer service may send one.
 */
public final class Vocabulary {
    /** What people like to do together. */
    public static final Set<String> INTERESTS = Set.of("gardening", "cooking", "walking", "music", "singing", "crafts", "sport",
            "reading", "swimming", "dance", "repair", "games", "photography", "computers", "animals", "history", "faith",
            "outdoors", "drama", "language-exchange");

    /** What a family may want help with and an offer may help with. */
    public static final Set<String> HELP = Set.of("respite", "company", "money-advice", "food", "childcare", "transport",
            "carer-support", "housing-advice", "parenting", "bereavement", "wellbeing", "learning", "work", "practical-help",
            "warm-space");

    /** What a place can have so that everybody can use it. */
    public static final Set<String> ACCESS = Set.of("step-free", "hearing-loop", "bsl", "quiet-space", "changing-place",
            "parking",
            "easy-read");

    /** The parts of the week a family can come or an offer runs. */
    public static final Set<String> TIMES = Set.of("WEEKDAY_DAYTIME", "WEEKDAY_EVENING", "WEEKEND");

    private Vocabulary() {}
}
