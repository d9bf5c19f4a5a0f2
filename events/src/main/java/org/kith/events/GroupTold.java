package org.kith.events;

import java.util.UUID;

public record GroupTold(
        @Meaning("The referral the letter is about.") UUID referralId,
        @Meaning("The family.") UUID familyId,
        @Meaning("The group that was written to.") UUID groupId,
        @Meaning("What the letter said.") News news) implements KithEvent {

    /** What a letter tells a group. */
    public enum News {
        INTRODUCTION, STOPPED
    }

    @Override
    public UUID aggregateId() {
        return referralId;
    }
}
