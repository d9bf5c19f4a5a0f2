package org.kith.events;

import java.util.UUID;

public record OfferAttended(
        @Meaning("The referral.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The offer.") UUID offerId,
        @Meaning("The group that runs the offer.") UUID groupId) implements ReferralEvent {}
