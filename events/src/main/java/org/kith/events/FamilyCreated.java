package org.kith.events;

import java.util.UUID;

public record FamilyCreated(
        @Meaning("The family.") UUID familyId,
        @Meaning("The key worker: the subject of their account.") UUID keyWorkerId,
        @Meaning("Where the family lives: the GSS code of the ward.") String ward) implements KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }
}
