package org.kith.events;

import java.util.UUID;

public record ProposalsListed(
        @Meaning("The family.") UUID familyId,
        @Meaning("How many proposals are on the key worker's list now.") int proposals) implements KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }
}
