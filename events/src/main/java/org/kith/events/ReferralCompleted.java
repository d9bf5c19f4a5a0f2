package org.kith.events;

import java.util.UUID;

public record ReferralCompleted(
        @Meaning("The referral.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The offer.") UUID offerId,
        @Meaning("The group that runs the offer.") UUID groupId,
        @Meaning("What came of it.") Outcome outcome,
        @Meaning("Whether a tie remains that outlasts the referral.") boolean lastingTie) implements ReferralEvent {

    public enum Outcome {
        CONNECTED, HELPED, NOT_FOR_THEM, NO_LONGER_NEEDED
    }
}
