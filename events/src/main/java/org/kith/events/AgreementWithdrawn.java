package org.kith.events;

import java.util.UUID;

public record AgreementWithdrawn(
        @Meaning("The family.") UUID familyId,
        @Meaning("The agreement that ended.") UUID agreementId,
        @Meaning("What the family no longer agrees to.") Purpose purpose) implements KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }
}
