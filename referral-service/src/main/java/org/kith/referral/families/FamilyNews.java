package org.kith.referral.families;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.kith.events.AgreementGiven;
import org.kith.events.AgreementWithdrawn;
import org.kith.events.FamilyCreated;
import org.kith.events.Purpose;

/** Learns from family-service who keeps a family and what the family agreed to. */
@ApplicationScoped
class FamilyNews {
    private final KnownFamilies families;
    private final Event<YesTakenBack> yesTakenBack;

    FamilyNews(KnownFamilies families, Event<YesTakenBack> yesTakenBack) {
        this.families = families;
        this.yesTakenBack = yesTakenBack;
    }

    void on(@Observes FamilyCreated event) {
        families.tell(event.familyId(), family -> family.isKeptBy(event.keyWorkerId()));
    }

    void on(@Observes AgreementGiven event) {
        if (event.purpose() == Purpose.INTRODUCTION_TO_LOCAL_GROUPS) {
            families.change(event.familyId(), family -> family.agrees(event.agreementId()));
        }
    }

    void on(@Observes AgreementWithdrawn event) {
        if (event.purpose() == Purpose.INTRODUCTION_TO_LOCAL_GROUPS) {
            families.change(event.familyId(), KnownFamily::takesItsYesBack);
            yesTakenBack.fire(new YesTakenBack(event.familyId()));
        }
    }
}
