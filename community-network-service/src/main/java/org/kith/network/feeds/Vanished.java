package org.kith.network.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.kith.network.offers.Offers;

/** Offers that a feed had and has no more. */
@ApplicationScoped
class Vanished {
    /** Below this a feed is small enough to lose most of its records honestly. */
    private static final int FEW = 10;
    private static final String COUNT = """
            select count(*) as known, count(*) filter (where run_id <> :run) as missing
            from feed_record where feed_id = :feed and taken and gone_at is null
            """;
    /** What another feed still has stays as it is. */
    private static final String GONE = """
            with gone as (
                update feed_record set gone_at = now()
                where feed_id = :feed and taken and gone_at is null and run_id <> :run returning offer_id)
            select offer_id from gone
            where not exists (select from feed_record other
                              where other.offer_id = gone.offer_id and other.feed_id <> :feed and other.taken
                                  and other.gone_at is null)
            """;

    private final EntityManager entities;
    private final Offers offers;

    Vanished(EntityManager entities, Offers offers) {
        this.entities = entities;
        this.offers = offers;
    }

    /** How many offers the run, which read the feed to its end, did not see. */
    Count count(UUID feed, UUID run) {
        var row = (Tuple) entities.createNativeQuery(COUNT, Tuple.class).setParameter("feed", feed).setParameter("run", run)
                .getSingleResult();
        return new Count(row.get("known", Long.class), row.get("missing", Long.class));
    }

    /** How many offers became inactive. */
    int makeInactive(UUID feed, UUID run) {
        List<?> gone = entities.createNativeQuery(GONE, UUID.class).setParameter("feed", feed).setParameter("run", run)
                .getResultList();
        return offers.vanish(gone.stream().map(UUID.class::cast).toList(), Instant.now());
    }

    record Count(long known, long missing) {

        /** Whether it looks more like a broken feed than like groups that stopped. */
        boolean isHardToBelieve() {
            return known >= FEW && missing > known / 2;
        }
    }
}
