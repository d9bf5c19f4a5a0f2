package org.kith.referral.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.kith.events.ReferralStopped;
import org.kith.kit.outbox.Outbox;
import org.kith.referral.families.YesTakenBack;

/**
 * The referrals, each found only by those it concerns. One that is to be changed is held until the transaction ends, so the
 * second of two commands sees what the first has done.
 */
@ApplicationScoped
class Referrals {
    private static final String OF_KEY_WORKER = """
            from Referral r where r.id = :id
            and exists (select 1 from KnownFamily f where f.familyId = r.familyId and f.keyWorkerId = :person)
            """;
    private static final String MADE_TO = "from Referral r where r.id = :id and r.groupId = :group";

    private final EntityManager entities;
    private final Outbox outbox;

    Referrals(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    Optional<Referral> find(UUID id) {
        return Optional.ofNullable(entities.find(Referral.class, id));
    }

    Optional<Referral> ofKeyWorker(UUID person, UUID id) {
        return one(query(OF_KEY_WORKER, id).setParameter("person", person));
    }

    Optional<Referral> ofKeyWorkerHeld(UUID person, UUID id) {
        return one(held(query(OF_KEY_WORKER, id).setParameter("person", person)));
    }

    Optional<Referral> madeTo(UUID group, UUID id) {
        return one(query(MADE_TO, id).setParameter("group", group));
    }

    Optional<Referral> madeToHeld(UUID group, UUID id) {
        return one(held(query(MADE_TO, id).setParameter("group", group)));
    }

    List<Referral> ofFamily(UUID familyId) {
        return entities.createQuery("from Referral where familyId = :family order by sentAt, id", Referral.class)
                .setParameter("family", familyId).getResultList();
    }

    /** Whether something happened, which is told then. */
    boolean tell(Step step) {
        if (step instanceof Step.Taken taken) {
            outbox.append(taken.event(), taken.sequence());
            return true;
        }
        return false;
    }

    void stop(@Observes YesTakenBack event) {
        held(entities.createQuery("from Referral where familyId = :family and status in :open order by id", Referral.class))
                .setParameter("family", event.familyId()).setParameter("open", Referral.OPEN)
                .getResultStream().map(referral -> referral.stop(ReferralStopped.Reason.AGREEMENT_WITHDRAWN))
                .forEach(this::tell);
    }

    private TypedQuery<Referral> query(String jpql, UUID id) {
        return entities.createQuery(jpql, Referral.class).setParameter("id", id);
    }

    private static TypedQuery<Referral> held(TypedQuery<Referral> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    private static Optional<Referral> one(TypedQuery<Referral> query) {
        return query.getResultStream().findFirst();
    }
}
