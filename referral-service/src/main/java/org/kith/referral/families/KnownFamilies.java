package org.kith.referral.families;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.kith.events.ProposalsListed;
import org.kith.kit.outbox.Outbox;

/** The families this service has heard of. */
@ApplicationScoped
public class KnownFamilies {
    private final EntityManager entities;
    private final Outbox outbox;

    KnownFamilies(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    /** Whether this person is the family's key worker; false too for a family nobody here has heard of. */
    public boolean isKeyWorker(UUID familyId, UUID person) {
        var family = entities.find(KnownFamily.class, familyId);
        return family != null && family.hasKeyWorker(person);
    }

    /**
     * Holds the family still until the transaction ends. Whatever concerns all of a family's proposals or referrals takes this
     * first, so that two such things never wait for each other.
     */
    public void hold(UUID familyId) {
        meet(familyId);
    }

    /** The family's list has so many proposals now. */
    public void listed(UUID familyId, int proposals) {
        tell(familyId, family -> family.listed(proposals));
    }

    void change(UUID familyId, Consumer<KnownFamily> change) {
        change.accept(meet(familyId));
    }

    void tell(UUID familyId, Function<KnownFamily, Optional<ProposalsListed>> change) {
        var family = meet(familyId);
        change.apply(family).ifPresent(event -> outbox.append(event, family.eventSequence()));
    }

    /** The family's row, locked; made when this is the first we hear of it, for topics keep no order between them. */
    private KnownFamily meet(UUID familyId) {
        entities.createNativeQuery("""
                insert into known_family (family_id, council) values (:family, current_council()) on conflict do nothing
                """).setParameter("family", familyId).executeUpdate();
        return entities.find(KnownFamily.class, familyId, LockModeType.PESSIMISTIC_WRITE);
    }
}
