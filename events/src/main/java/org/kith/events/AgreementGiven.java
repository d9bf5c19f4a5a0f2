package org.kith.events;

import java.util.UUID;

public record AgreementGiven(
        @Meaning("The family.") UUID familyId,
        @Meaning("The agreement.") UUID agreementId,
        @Meaning("What the family agreed to.") Purpose purpose) implements KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }
}
