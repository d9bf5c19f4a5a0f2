package org.kith.family.agreements;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.events.AgreementGiven;
import org.kith.events.AgreementWithdrawn;
import org.kith.events.Purpose;
import org.kith.family.FamilyProblem;
import org.kith.family.families.Family;
import org.kith.family.journey.Journey;
import org.kith.family.journey.Step;
import org.kith.kit.Caller;
import org.kith.kit.outbox.Outbox;
import org.kith.kit.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What families said yes to. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<FamilyAgreement, UUID> {
    private final Journey journey;
    private final Outbox outbox;
    private final Caller caller;

    Agreements(Journey journey, Outbox outbox, Caller caller) {
        this.journey = journey;
        this.outbox = outbox;
        this.caller = caller;
    }

    FamilyAgreement give(Family family, UUID id, Purpose purpose) {
        return findByIdOptional(id).orElseGet(() -> keep(family, id, purpose));
    }

    FamilyAgreement withdraw(Family family, UUID id) {
        var agreement = find("id = ?1 and familyId = ?2", id, family.id()).firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("This family has no such agreement."));
        if (agreement.withdraw(Instant.now())) {
            outbox.append(new AgreementWithdrawn(family.id(), id, agreement.purpose()), family.nextEventSequence());
            journey.record(family.id(), Step.AGREEMENT_WITHDRAWN);
        }
        return agreement;
    }

    private FamilyAgreement keep(Family family, UUID id, Purpose purpose) {
        if (count("familyId = ?1 and purpose = ?2 and withdrawnAt is null", family.id(), purpose) > 0) {
            throw FamilyProblem.AGREEMENT_ALREADY_GIVEN.because("It still stands; there is nothing to record again.");
        }
        var agreement = new FamilyAgreement(id, family.id(), purpose, caller.id(), Instant.now());
        persist(agreement);
        outbox.append(new AgreementGiven(family.id(), id, purpose), family.nextEventSequence());
        journey.record(family.id(), Step.AGREEMENT_GIVEN);
        return agreement;
    }
}
