package org.kith.network.feeds;

import java.io.IOException;
import java.util.Locale;

/** Why a feed could not be read on. Records read before that are kept. */
class FeedTrouble extends IOException {
    private final Cause cause;

    FeedTrouble(Cause cause) {
        super(cause.slug());
        this.cause = cause;
    }

    Cause why() {
        return cause;
    }

    /** What can go wrong with a feed as a whole. */
    enum Cause {
        ADDRESS_REFUSED(false,
                "Its address is neither on the public internet nor on the operator's list, or it leads to one inside that only a listed feed may lead to."),
        NOT_REACHED(
                true, "It could not be reached."),
        STALLED(true, "It sent nothing for too long."),
        TOO_SLOW(true,
                "A page took too long."),
        FAULT(true, "It answered with a fault."),
        TOO_MANY_REDIRECTS(true,
                "It leads from address to address."),
        TOO_LARGE(false,
                "A page or the whole of it is larger than we take, or its pages do not end."),
        NOT_UNDERSTOOD(true,
                "It is not what we can read: Open Referral UK 3.0 or 1.0, or a zip of HSDS tables."),
        SAME_PAGE_AGAIN(
                true,
                "It gives the same page again and again."),
        UNEXPECTED(true,
                "Something went wrong on our side; the log says what.");

        private final boolean mayPass;
        private final String words;

        Cause(boolean mayPass, String words) {
            this.mayPass = mayPass;
            this.words = words;
        }

        /** Whether it is worth trying again. */
        boolean mayPass() {
            return mayPass;
        }

        /** Whether the feed kept us waiting. */
        boolean isSlow() {
            return this == STALLED || this == TOO_SLOW;
        }

        String words() {
            return words;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
