package org.kith.network.offers;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.Unavailable;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.Scheduled;

/** Lets time do its work: offers that nobody has stood for become unconfirmed, and later leave the results; so does what is over. */
@ApplicationScoped
class KeepFresh {
    private static final Logger LOG = Logger.getLogger(KeepFresh.class);
    private static final int BATCH = 500;
    private static final String COUNCILS = "select distinct council from offer where status in ('ACTIVE', 'PAUSED') order by council";
    private static final String MARK = """
            update listing l set unconfirmed = not l.unconfirmed, modified_at = now() from offer o
            where o.id = l.offer_id and o.council = :council and l.unconfirmed <> (vouched_at(o) < :unconfirmed)
            """;
    /**
     * What is not listed, or not under the name its group has now. Only what can be listed: offers of groups that nobody may see yet,
     * and what is over, would be tried again every hour, before all others.
     */
    private static final String COME_BACK = """
            select o.* from offer o join community_group g on g.id = o.group_id and g.status = 'PUBLISHED'
            where o.council = :council and o.status in ('ACTIVE', 'PAUSED')
                and greatest(vouched_at(o), o.created_at) >= :hidden
                and not exists (select from listing l where l.offer_id = o.id and l.group_name = g.name) and not is_over(o.content)
            order by o.id
            """;

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final FreshnessSettings settings;
    private final Listings listings;
    private final AskStillOn letters;

    KeepFresh(EntityManager entities, CurrentCouncil council, FreshnessSettings settings, Listings listings,
            AskStillOn letters) {
        this.entities = entities;
        this.council = council;
        this.settings = settings;
        this.listings = listings;
        this.letters = letters;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "freshness", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void everywhere() {
        for (var code : councils()) {
            // The fence is lowered for one council at a time, so each has a request of its own.
            var request = Arc.container().requestContext();
            request.terminate();
            request.activate();
            council.enter(code);
            keepFresh(code);
        }
    }

    /** What one council's offers spoil keeps no other's waiting. */
    private void keepFresh(String code) {
        try {
            inThisCouncil();
        } catch (RuntimeException e) {
            if (Unavailable.isCauseOf(e)) {
                throw e;
            }
            LOG.errorf(e, "offers of a council are not kept fresh: council=%s", code);
        }
    }

    @Transactional
    List<String> councils() {
        return entities.createNativeQuery(COUNCILS, String.class).getResultList().stream().map(String.class::cast).toList();
    }

    /** For the council at work: also when its settings have changed. */
    @Transactional
    void inThisCouncil() {
        var now = Instant.now();
        var freshness = settings.current();
        var marked = entities.createNativeQuery(MARK).setParameter("council", council.code())
                .setParameter("unconfirmed", now.minus(freshness.unconfirmedAfter())).executeUpdate();
        var hidden = listings.hide(now.minus(freshness.hiddenAfter()));
        var back = comeBack(now.minus(freshness.hiddenAfter()));
        var asked = letters.ask(council.code(), freshness, now);
        if (marked + hidden + back + asked > 0) {
            LOG.infof("freshness of offers: council=%s marked=%d hidden=%d back=%d asked=%d", council.code(), marked, hidden,
                    back, asked);
        }
    }

    private int comeBack(Instant hidden) {
        @SuppressWarnings("unchecked")
        List<Offer> offers = entities.createNativeQuery(COME_BACK, Offer.class).setParameter("council", council.code())
                .setParameter("hidden", hidden).setMaxResults(BATCH).getResultList();
        listings.list(offers);
        return offers.size();
    }
}
