package org.kith.referral.referrals;

import org.kith.events.ReferralEvent;

/** What came of asking a referral to move on. */
sealed interface Step {

    /** It moved, and this is to be told; the sequence is the event's place in the referral's life. */
    record Taken(ReferralEvent event, long sequence) implements Step {}

    /** It was there already: asking twice does no harm, and nothing is told twice. */
    record AlreadyTaken() implements Step {}

    /** Not from where it stands now. */
    record NotPossible(ReferralStatus now) implements Step {}
}
