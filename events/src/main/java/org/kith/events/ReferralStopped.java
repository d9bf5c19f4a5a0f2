package org.kith.events;

import java.util.UUID;

public record ReferralStopped(
        @Meaning("The referral.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The offer.") UUID offerId,
        @Meaning("The group that runs the offer.") UUID groupId,
        @Meaning("Why it stopped.") Reason reason) implements ReferralEvent {

    public enum Reason {
        AGREEMENT_WITHDRAWN
    }
}
