package org.kith.network.offers;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the word for an offer counts. Time runs from when somebody last stood for it: a person, or its source.
 *
 * @param askAfter then its group is asked whether it is still on
 * @param unconfirmedAfter then it is shown as unconfirmed, ranks lower and is not proposed
 * @param hiddenAfter then it leaves the results; nothing is deleted, and one word brings it back
 */
public record Freshness(Duration askAfter, Duration unconfirmedAfter, Duration hiddenAfter) {

    static Freshness ofDays(int askAfter, int unconfirmedAfter, int hiddenAfter) {
        return new Freshness(Duration.ofDays(askAfter), Duration.ofDays(unconfirmedAfter), Duration.ofDays(hiddenAfter));
    }

    boolean isUnconfirmed(Instant vouchedAt, Instant now) {
        return vouchedAt.isBefore(now.minus(unconfirmedAfter));
    }

    /** @param newest when somebody last stood for it, or when it came here: what a feed brings is shown for a while however old it is */
    boolean isHidden(Instant newest, Instant now) {
        return newest.isBefore(now.minus(hiddenAfter));
    }
}
