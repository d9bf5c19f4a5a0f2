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
            select count(*) filter (where taken and gone_at is null) as known,
                count(*) filter (where taken and gone_at is null and run_id <> :run) as missing,
                count(*) filter (where doubled_in = :run and not double_accepted) as doubled
            from feed_record where feed_id = :feed
            """;
    private static final String ACCEPT = """
            update feed_record set double_accepted = true where feed_id = :feed and doubled_in = :run and not double_accepted
            """;
    /** A record that once came only once and then twice again is asked about again: by then it may be the pages. */
    private static final String SINGLE_AGAIN = """
            update feed_record set double_accepted = false where feed_id = :feed and double_accepted and doubled_in <> :run
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
        return new Count(row.get("known", Long.class), row.get("missing", Long.class), row.get("doubled", Long.class));
    }

    /** A person looked at the feed: what came twice in the run stands there twice. */
    void acceptDoubles(UUID feed, UUID run) {
        update(ACCEPT, feed, run);
    }

    /** What was accepted holds as long as every whole reading has it twice. */
    void forgetPastDoubles(UUID feed, UUID run) {
        update(SINGLE_AGAIN, feed, run);
    }

    private void update(String sql, UUID feed, UUID run) {
        entities.createNativeQuery(sql).setParameter("feed", feed).setParameter("run", run).executeUpdate();
    }

    /** How many offers became inactive. */
    int makeInactive(UUID feed, UUID run) {
        List<?> gone = entities.createNativeQuery(GONE, UUID.class).setParameter("feed", feed).setParameter("run", run)
                .getResultList();
        return offers.vanish(gone.stream().map(UUID.class::cast).toList(), Instant.now());
    }

    /** @param doubled records that came twice, though nobody said yet that they stand there twice */
    record Count(long known, long missing, long doubled) {

        /** Whether it looks more like a broken feed than like groups that stopped. */
        boolean isHardToBelieve() {
            return known >= FEW && missing > known / 2;
        }
    }
}
