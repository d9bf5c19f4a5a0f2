package org.kith.family.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.events.ReferralEvent;
import org.kith.kit.inbox.ReceivedEvent;

import io.opentelemetry.api.trace.Span;

/** A family's way from the first word to a tie that holds, step by step, whichever service a step happened in. */
@ApplicationScoped
public class Journey {
    private final EntityManager entities;

    Journey(EntityManager entities) {
        this.entities = entities;
    }

    /** A step that happens here and now. */
    public void record(UUID familyId, Step step) {
        var trace = Span.current().getSpanContext();
        entities.persist(
                new JourneyStep(familyId, step, Instant.now(), null, null, trace.isValid() ? trace.getTraceId() : null));
    }

    /** A step that happened elsewhere. */
    void record(UUID familyId, Step step, ReceivedEvent from) {
        entities.persist(new JourneyStep(familyId, step, from.at(), null, null, from.traceId()));
    }

    /** A step of one referral. */
    void record(ReferralEvent referral, Step step, ReceivedEvent from) {
        entities.persist(new JourneyStep(referral.familyId(), step, from.at(), referral.referralId(), referral.offerId(),
                from.traceId()));
    }

    /** A step of one referral that tells no offer. */
    void record(UUID familyId, UUID referralId, Step step, ReceivedEvent from) {
        entities.persist(new JourneyStep(familyId, step, from.at(), referralId, null, from.traceId()));
    }

    List<JourneyStep> of(UUID familyId) {
        return entities.createQuery("from JourneyStep where familyId = :family order by at, id", JourneyStep.class)
                .setParameter("family", familyId).getResultList();
    }
}
