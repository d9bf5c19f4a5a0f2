package org.kith.network.desk;

import java.util.UUID;

/**
 * How things stand after an answer, and how to go on.
 *
 * @param next where the page leads; null for nowhere
 * @param group the group to be claimed first, null otherwise
 */
record StillOnThanks(String title, String words, Next next, UUID group) {
    private static final String THANK_YOU = "Thank you";

    static final StillOnThanks ON = new StillOnThanks(THANK_YOU, "It is on, and everybody can see that you said so today.",
            null,
            null);
    static final StillOnThanks PAUSED = new StillOnThanks(THANK_YOU,
            "We know now that you keep it up. It takes a break, and nobody is introduced until you say that it goes on.",
            Next.GO_ON,
            null);
    static final StillOnThanks ENDED = new StillOnThanks("It has ended",
            "Nobody sees it any more, and nobody is introduced. Should it go on again, tell us here.", Next.GO_ON, null);
    static final StillOnThanks GONE = new StillOnThanks("It is not in the directory any more",
            "The public list it came from does not name it now. It comes back when that list names it again.", null, null);
    static final StillOnThanks PUT_IT_RIGHT = new StillOnThanks(THANK_YOU,
            "Please put it right at your group’s desk. We send you the link to it.", Next.ASK_FOR_THE_LINK, null);

    /** Nobody has a desk of this group by the address we wrote to. */
    static StillOnThanks claimFirst(UUID group) {
        return new StillOnThanks(THANK_YOU,
                "Please tell us first that it is your group. Then you get a link to a page where you can put right what we say of it.",
                Next.CLAIM, group);
    }

    /** The one thing that can be done from here. */
    enum Next {
        GO_ON, ASK_FOR_THE_LINK, CLAIM
    }
}
