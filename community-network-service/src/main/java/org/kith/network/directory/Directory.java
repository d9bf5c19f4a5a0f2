package org.kith.network.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.Tuple;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kith.network.directory.DirectoryQuery.Wanted;
import org.kith.network.directory.PageQuery.Paging;
import org.kith.network.offers.PublishedOffer;
import org.kith.network.reading.Reading;

/** Answers what portals ask of the open directory: filters combine with AND, ids put the rows in order. */
@ApplicationScoped
class Directory {
    private static final String AT = "select l.id, l.offer_id from listing l where l.id = :id and l.has_place";
    private static final String OFFERS = "from PublishedOffer o join fetch o.group left join fetch o.feed where o.id in :ids";

    private static final String GIVE_UP_AFTER = "select set_config('statement_timeout', :time, true)";

    private final EntityManager entities;
    private final String giveUpAfter;

    Directory(EntityManager entities, @ConfigProperty(name = "kith.search.give-up-after") String giveUpAfter) {
        this.entities = entities;
        this.giveUpAfter = giveUpAfter;
    }

    /** The services asked for. */
    Page<PublishedOffer> services(Wanted wanted) {
        var found = new Filters().add(wanted).where("l.is_first", Map.of());
        return page(wanted, found, "l.id").map(Found::offer);
    }

    /** The services asked for, once for each place they happen at; the nearest first when it matters where from. */
    Page<Found> places(Wanted wanted, Nearby nearby) {
        var found = new Filters().add(wanted).where("l.has_place", Map.of());
        if (nearby == null) {
            return page(wanted, found, "l.id");
        }
        found.add(nearby);
        return page(wanted, found, "l.point <-> near_point(:latitude, :longitude), l.id");
    }

    /** The services that left, the earliest first. */
    Page<RemovedService> removed(RemovedQuery.Wanted wanted) {
        var left = new Filters().where("r.came_back_at is null", Map.of());
        left.when(wanted.council(), "r.council = :council", "council");
        left.when(wanted.modifiedAfter(), "r.removed_at >= :modifiedAfter", "modifiedAfter");
        return inTime(() -> removed(left, wanted.page()));
    }

    private Page<RemovedService> removed(Filters left, Paging page) {
        long total = count("listing_removed r", left);
        var rows = left
                .apply(entities.createNativeQuery("select r.offer_id, r.group_id, r.removed_at from listing_removed r" + left
                        + " order by r.removed_at, r.offer_id", Tuple.class), true)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return Page.of(total, page, ((List<?>) rows).stream().map(row -> (Tuple) row)
                .map(row -> new RemovedService(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Instant.class)))
                .toList());
    }

    /** The offer that happens at this place, when it may be shown. */
    Optional<PublishedOffer> offerAt(UUID id) {
        List<?> rows = entities.createNativeQuery(AT, Tuple.class).setParameter("id", id).getResultList();
        return withOffers(rows).stream().map(Found::offer).findFirst();
    }

    private Page<Found> page(Wanted wanted, Filters filters, String order) {
        return inTime(() -> read(wanted, filters, order));
    }

    private Page<Found> read(Wanted wanted, Filters filters, String order) {
        var total = count("listing l", filters);
        var relevance = wanted.search() == null ? "" : "ts_rank(l.words, websearch_to_tsquery('english', :search)) desc, ";
        var rows = filters.apply(entities.createNativeQuery("select l.id, l.offer_id from listing l" + filters + " order by "
                + relevance + order, Tuple.class), true).setFirstResult(wanted.page().offset())
                .setMaxResults(wanted.page().size()).getResultList();
        return Page.of(total, wanted.page(), withOffers(rows));
    }

    /** Everything else works with the same connections: a dozen questions nobody waits for any more must not keep them. */
    private <T> T inTime(Supplier<T> question) {
        entities.createNativeQuery(GIVE_UP_AFTER, String.class).setParameter("time", giveUpAfter).getSingleResult();
        try {
            return question.get();
        } catch (QueryTimeoutException | org.hibernate.QueryTimeoutException e) {
            throw Reading.tookTooLong(e.getMessage());
        }
    }

    private long count(String table, Filters filters) {
        return (Long) filters.apply(entities.createNativeQuery("select count(*) from " + table + filters, Long.class), false)
                .getSingleResult();
    }

    private List<Found> withOffers(List<?> rows) {
        var found = rows.stream().map(row -> (Tuple) row).toList();
        var offers = entities.createQuery(OFFERS, PublishedOffer.class)
                .setParameter("ids", found.stream().map(row -> row.get(1, UUID.class)).distinct().toList()).getResultStream()
                .collect(Collectors.toMap(PublishedOffer::id, offer -> offer));
        return found.stream().filter(row -> offers.containsKey(row.get(1, UUID.class)))
                .map(row -> new Found(row.get(0, UUID.class), offers.get(row.get(1, UUID.class)))).toList();
    }

    /**
     * A row of the result.
     *
     * @param id of the service at location, or of the service itself
     */
    record Found(UUID id, PublishedOffer offer) {}

    /** The conditions of a question with their parameters. */
    private static final class Filters {
        private static final String IN_SESSION = "exists (select from offer_session s where s.offer_id = l.offer_id%s)";
        /** What closes no later than it opens goes on past midnight. */
        private static final String CLOSES_THAT_DAY = " and s.closes_at <= :endTime and (s.opens_at is null or s.closes_at > s.opens_at)";
        private static final String CLOSES_IN_THE_NIGHT = " and (s.closes_at <= :endTime or s.closes_at > s.opens_at)";
        private static final String WITHIN = """
                l.point <@ circle_around(:latitude, :longitude, :metres)
                and metres_between(:latitude, :longitude, latitude_of(l.point), degrees(l.point[0])) <= :metres""";
        /** What is for a county or a nation, or for half a postcode nobody knows which wards: it is not kept from anybody. */
        private static final String SERVES = """
                (l.areas = '{}' or l.areas && cast(:areas as text[]) or exists (
                    select from unnest(l.areas) area where left(area, 3) <> all (cast(:kinds as text[]))))""";
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();
        private final Map<String, Object> onlyForOrder = new HashMap<>();

        Filters add(Wanted wanted) {
            when(wanted.council(), "l.council = :council", "council");
            when(wanted.search(), "l.words @@ websearch_to_tsquery('english', :search)", "search");
            when(wanted.term(), "l.terms @> array[:term]", "term");
            when(wanted.taxonomy(), "l.taxonomies @> array[:taxonomy]", "taxonomy");
            when(wanted.organization(), "l.group_id = :organization", "organization");
            when(wanted.minimumAge(), "l.minimum_age >= :minimumAge", "minimumAge");
            when(wanted.maximumAge(), "l.maximum_age <= :maximumAge", "maximumAge");
            when(wanted.modifiedAfter(), "l.modified_at >= :modifiedAfter", "modifiedAfter");
            inOneSession(wanted);
            return this;
        }

        /** One and the same session is on that day and between those times. */
        private void inOneSession(Wanted wanted) {
            var session = new StringBuilder();
            if (wanted.day() != null) {
                session.append(" and s.day = :day");
                parameters.put("day", wanted.day().name());
            }
            if (wanted.startTime() != null) {
                session.append(" and s.opens_at >= :startTime");
                parameters.put("startTime", wanted.startTime());
            }
            if (wanted.endTime() != null) {
                session.append(wanted.isOverNight() ? CLOSES_IN_THE_NIGHT : CLOSES_THAT_DAY);
                parameters.put("endTime", wanted.endTime());
            }
            if (!session.isEmpty()) {
                conditions.add(IN_SESSION.formatted(session));
            }
        }

        void add(Nearby nearby) {
            onlyForOrder.put("latitude", nearby.from().latitude());
            onlyForOrder.put("longitude", nearby.from().longitude());
            if (nearby.metres() == null) {
                where(SERVES, Map.of("areas", nearby.areas().toArray(String[]::new), "kinds",
                        nearby.kinds().toArray(String[]::new)));
            } else {
                where(WITHIN, Map.of("latitude", nearby.from().latitude(),
                        "longitude", nearby.from().longitude(), "metres", nearby.metres()));
            }
        }

        Filters where(String condition, Map<String, Object> itsParameters) {
            conditions.add(condition);
            parameters.putAll(itsParameters);
            return this;
        }

        void when(Object asked, String condition, String name) {
            if (asked != null) {
                where(condition, Map.of(name, asked));
            }
        }

        Query apply(Query query, boolean ordered) {
            parameters.forEach(query::setParameter);
            if (ordered) {
                onlyForOrder.forEach(query::setParameter);
            }
            return query;
        }

        @Override
        public String toString() {
            return " where " + String.join(" and ", conditions);
        }
    }
}
