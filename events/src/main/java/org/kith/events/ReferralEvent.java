package org.kith.events;

import java.util.UUID;

/** Something that happened to one referral: the family that asked, and the group and offer it was sent to. */
public interface ReferralEvent extends KithEvent {
    UUID referralId();

    UUID familyId();

    UUID offerId();

    UUID groupId();

    @Override
    default UUID aggregateId() {
        return referralId();
    }
}
