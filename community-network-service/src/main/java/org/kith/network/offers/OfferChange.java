package org.kith.network.offers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to an offer. */
@Schema(name = "OfferChange", description = "HEARD and VANISHED come from the feed that names the offer; all others from its group")
enum OfferChange {
    REWRITTEN, PAUSED, RESUMED, ROOM, CONFIRMED, ENDED, ADDRESS_HIDDEN, WENT_BACK, RELEASED, HEARD, VANISHED;

    /** What happened then, for people of the group. */
    String words() {
        return switch (this) {
            case REWRITTEN -> "your group said it anew";
            case WENT_BACK -> "your group went back to what it said before";
            case HEARD, VANISHED -> "the public list said something else";
            case ADDRESS_HIDDEN -> "your group asked that nobody learns where it is";
            default -> "something else of it was changed";
        };
    }
}
