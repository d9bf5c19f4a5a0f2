package org.kith.events;

import java.util.UUID;

public record ReferralDeclined(
        @Meaning("The referral.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The offer.") UUID offerId,
        @Meaning("The group that runs the offer.") UUID groupId,
        @Meaning("Why, as a code.") Reason reason) implements ReferralEvent {

    public enum Reason {
        NO_ROOM, NOT_A_FIT, NOT_RUNNING, OTHER
    }
}
