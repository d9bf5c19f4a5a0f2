package org.kith.family.journey;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;

/** One thing that happened on a family's way. */
@Entity
@Table(name = "journey_step")
class JourneyStep {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "trace_id")
    private String traceId;

    JourneyStep() {}

    JourneyStep(UUID familyId, Step step, Instant at, UUID referralId, UUID offerId, String traceId) {
        id = Ids.next();
        this.familyId = familyId;
        this.step = step;
        this.at = at;
        this.referralId = referralId;
        this.offerId = offerId;
        this.traceId = traceId;
    }

    Step step() {
        return step;
    }

    JourneyView.StepView view() {
        return new JourneyView.StepView(step.code(), at, traceId, referralId, offerId, step.words());
    }
}
