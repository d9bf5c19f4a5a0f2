package org.kith.events;

import java.util.UUID;

public record WarmIntroductionRecorded(
        @Meaning("The referral.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The offer.") UUID offerId,
        @Meaning("The group that runs the offer.") UUID groupId,
        @Meaning("What was done.") How how) implements ReferralEvent {

    public enum How {
        GOES_ALONG, FIRST_CALL
    }
}
