package org.kith.network.offers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to an offer. */
@Schema(name = "OfferChange", description = "HEARD and VANISHED come from the feed that names the offer; all others from its group")
enum OfferChange {
    REWRITTEN, PAUSED, RESUMED, ROOM, CONFIRMED, ENDED, ADDRESS_HIDDEN, WENT_BACK, RELEASED, HEARD, VANISHED
}
