package org.kith.network.matching;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;
import org.kith.events.CopingLevelChanged;
import org.kith.events.MatchesFound;
import org.kith.events.MatchesFound.Match;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.outbox.Outbox;

/** Looks for offers when a family says it is just coping, and tells what it found, even when that is nothing. */
@ApplicationScoped
class MatchFamily {
    private static final Logger LOG = Logger.getLogger(MatchFamily.class);
    private static final String NEXT_ROUND = """
            insert into matching_round (family_id, council, round) values (:family, :council, 1)
            on conflict (family_id) do update set round = matching_round.round + 1
            returning round
            """;

    private final FindNearbyOffers offers;
    private final Ranking ranking;
    private final GroupProposals proposals;
    private final Outbox outbox;
    private final EntityManager entities;
    private final CurrentCouncil council;

    MatchFamily(FindNearbyOffers offers, MatchingConfig config, GroupProposals proposals, Outbox outbox, EntityManager entities,
            CurrentCouncil council) {
        this.offers = offers;
        this.ranking = new Ranking(config.most(), config.mostOfOneGroup());
        this.proposals = proposals;
        this.outbox = outbox;
        this.entities = entities;
        this.council = council;
    }

    void on(@Observes CopingLevelChanged event) {
        if (JustCopingPolicy.asksForOffers(event.copingLevel())) {
            match(event.familyId(), Wish.of(event), Instant.now());
        }
    }

    private void match(UUID familyId, Wish wish, Instant now) {
        var ranked = ranking.rank(wish, offers.suiting(wish, now).await().indefinitely().offers(), now);
        var matches = IntStream.range(0, ranked.size()).mapToObj(i -> ranked.get(i).match(i + 1)).toList();
        proposals.note(matches.stream().map(Match::groupId).toList(), now);
        outbox.append(new MatchesFound(familyId, matches), nextRound(familyId));
        LOG.infof("family matched: familyId=%s matches=%d", familyId, matches.size());
    }

    private long nextRound(UUID familyId) {
        return (Long) entities.createNativeQuery(NEXT_ROUND, Long.class).setParameter("family", familyId)
                .setParameter("council", council.code()).getSingleResult();
    }
}
