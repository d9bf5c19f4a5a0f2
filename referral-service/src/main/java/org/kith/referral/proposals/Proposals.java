package org.kith.referral.proposals;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.kith.events.MatchesFound;
import org.kith.referral.families.KnownFamilies;
import org.kith.referral.families.YesTakenBack;

/** The list of proposals each family has. */
@ApplicationScoped
class Proposals {
    private final EntityManager entities;
    private final KnownFamilies families;

    Proposals(EntityManager entities, KnownFamilies families) {
        this.entities = entities;
        this.families = families;
    }

    /** What is on the family's list now, best first. */
    List<Proposal> listOf(UUID familyId) {
        return entities.createQuery("""
                from Proposal where familyId = :family and status <> CLOSED order by rank, id
                """, Proposal.class).setParameter("family", familyId).getResultList();
    }

    /** A new list takes the place of the old one, except for what the family has chosen. */
    void replace(@Observes MatchesFound found) {
        families.hold(found.familyId());
        var known = byOffer(found.familyId());
        known.values().forEach(Proposal::close);
        found.matches().forEach(match -> known.compute(match.offerId(),
                (offer, old) -> old == null ? kept(new Proposal(found.familyId(), match)) : old.foundAgain(match)));
        families.listed(found.familyId(), (int) known.values().stream().filter(Proposal::isListed).count());
    }

    void close(@Observes YesTakenBack event) {
        listOf(event.familyId()).forEach(Proposal::close);
    }

    private Map<UUID, Proposal> byOffer(UUID familyId) {
        var proposals = entities.createQuery("from Proposal where familyId = :family", Proposal.class)
                .setParameter("family", familyId).getResultStream();
        return new HashMap<>(proposals.collect(toMap(Proposal::offerId, Function.identity())));
    }

    private Proposal kept(Proposal proposal) {
        entities.persist(proposal);
        return proposal;
    }
}
