package org.kith.network.offers;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.kith.kit.council.CurrentCouncil;
import org.kith.network.places.PlacesChanged;

/**
 * What searches and matching look at: made anew from an offer whenever it changes, a few statements for any number of offers. Only
 * what may be shown is listed.
 */
@ApplicationScoped
class Listings {
    private static final String FORGET = """
            with gone as (delete from listing where offer_id = any (?) returning offer_id, modified_at, unconfirmed)
            select offer_id, max(modified_at)::text, bool_or(unconfirmed) from gone group by offer_id
            """;
    /** That somebody stands for it again is seen in the directory, and is no change of the offer. */
    private static final String MODIFIED = """
            update listing l
            set modified_at = greatest(l.modified_at, before.modified_at, case when l.unconfirmed <> before.unconfirmed then now() end)
            from unnest(?, ?, ?) before (offer_id, modified_at, unconfirmed)
            where l.offer_id = before.offer_id
                and (before.modified_at > l.modified_at or l.unconfirmed <> before.unconfirmed)
            """;
    private static final String REMOVED = """
            insert into listing_removed (offer_id, council, group_id, removed_at)
            select o.id, o.council, o.group_id, now() from offer o where o.id in (%s)
            on conflict (offer_id) do update set removed_at = excluded.removed_at, group_id = excluded.group_id, came_back_at = null
            """;
    private static final String NOT_LISTED_AGAIN = REMOVED.formatted(
            """
            select before.id from unnest(?) before (id) where not exists (select from listing l where l.offer_id = before.id)""");
    private static final String HIDE = """
            with hidden as (
                delete from listing l using offer o
                where o.id = l.offer_id and o.council = :council and (greatest(vouched_at(o), o.created_at) < :before
                    or l.ends_on < (now() at time zone 'Europe/London')::date)
                returning l.offer_id)
            """ + REMOVED.formatted("select offer_id from hidden");
    private static final String CAME_BACK = """
            update listing_removed r set came_back_at = now()
            where r.offer_id = any (?) and r.came_back_at is null
                and exists (select from listing l where l.offer_id = r.offer_id)
            """;
    private static final String FORGET_SESSIONS = "delete from offer_session where offer_id = any (?)";
    private static final String LIST = """
            insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, venue, online, latitude,
                    longitude, point, words, terms, taxonomies, interests, helps_with, access, languages, days, opens_at,
                    closes_at, times, minimum_age, maximum_age, areas, unconfirmed, free, ends_on, skips_weeks, times_differ,
                    group_name, description, status, room, waiting_list, last_confirmed_at, vouched_at, always_room)
                select ?, o.id, o.council, o.group_id, ?, ?, greatest(o.updated_at, g.updated_at, (
                        select coalesce(r.came_back_at, now()) from listing_removed r where r.offer_id = o.id)),
                    v.title, v.venue, v.online, v.latitude, v.longitude,
                    case when o.address_confidential or v.online then null
                        else coalesce(near_point(v.latitude, v.longitude), p.point) end,
                    setweight(to_tsvector('english', v.title), 'A')
                        || setweight(to_tsvector('english', g.name || ' ' || v.about), 'B')
                        || setweight(to_tsvector('english', v.description), 'C')
                        || setweight(to_tsvector('english', v.whereabouts), 'D'),
                    ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, g.name, listing_description(o.content), o.status,
                    o.room, o.waiting_list, o.last_confirmed_at, greatest(o.last_confirmed_at, o.source_modified_at), always_room(o)
                from (values (?::text, ?::text, ?::boolean, ?::float8, ?::float8, ?::text, ?::text, ?::text, ?::text))
                        as v (title, venue, online, latitude, longitude, about, description, whereabouts, ward)
                join offer o on o.id = ?
                join community_group g on g.id = o.group_id and g.status = 'PUBLISHED'
                left join place p on p.council = o.council and p.code = v.ward
                on conflict (id) do nothing
            """;
    private static final String LIST_TERMS = """
            insert into offer_term (listing_id, term, offer_id, council, point)
            select l.id, term, l.offer_id, l.council, l.point from listing l cross join unnest(l.terms) term
            where l.offer_id = any (?)
            """;
    private static final String LIST_SESSIONS = """
            insert into offer_session (offer_id, number, council, freq, repeats_every, day, nth, days_of_month, starts_on, valid_from,
                ends_on, opens_at, closes_at, bank_holidays)
            select id, ?, council, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from offer where id = ?
            """;
    private static final String MOVE = """
            with moved as (
                update listing l set point = p.point
                from offer o join place p on p.council = o.council and p.code = o.content ->> 'ward'
                where o.id = l.offer_id and o.council = :council and not o.address_confidential and l.latitude is null
                    and not l.online and (l.point is null or not l.point ~= p.point)
                returning l.id, l.point)
            update offer_term t set point = moved.point from moved where t.listing_id = moved.id
            """;

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final FreshnessSettings settings;

    Listings(EntityManager entities, CurrentCouncil council, FreshnessSettings settings) {
        this.entities = entities;
        this.council = council;
        this.settings = settings;
    }

    /** What is known by its ward only lies where the ward does. */
    void onPlacesChanged(@Observes PlacesChanged event) {
        entities.createNativeQuery(MOVE).setParameter("council", council.code()).executeUpdate();
    }

    /**
     * Takes out what nobody has vouched for since then, and what is over.
     *
     * @return how many offers went
     */
    int hide(Instant before) {
        return entities.createNativeQuery(HIDE).setParameter("council", council.code()).setParameter("before", before)
                .executeUpdate();
    }

    void list(Collection<Offer> offers) {
        if (!offers.isEmpty()) {
            var freshness = settings.current();
            entities.unwrap(Session.class).doWork(connection -> list(offers, freshness, connection));
        }
    }

    private static void list(Collection<Offer> offers, Freshness freshness, Connection connection) throws SQLException {
        var ids = connection.createArrayOf("uuid", offers.stream().map(Offer::id).toArray());
        var before = forget(connection, ids);
        run(connection, FORGET_SESSIONS, ids);
        var now = Instant.now();
        var shown = offers.stream().filter(offer -> offer.isShown(freshness, now)).toList();
        var listings = shown.stream()
                .flatMap(offer -> Listing.of(offer, freshness.isUnconfirmed(offer.vouchedAt(), now)).stream())
                .sorted(Listing.SIDE_BY_SIDE).toList();
        try (var batch = connection.prepareStatement(LIST)) {
            for (var listing : listings) {
                add(batch, listing.row(connection));
            }
            batch.executeBatch();
        }
        run(connection, LIST_TERMS, ids);
        listSessions(shown, connection);
        var listedBefore = array(connection, "uuid", before, Before::offerId);
        run(connection, MODIFIED, listedBefore, array(connection, "timestamptz", before, Before::modifiedAt),
                array(connection, "boolean", before, Before::unconfirmed));
        run(connection, NOT_LISTED_AGAIN, listedBefore);
        run(connection, CAME_BACK, ids);
    }

    /** @return those of the offers that were listed */
    private static List<Before> forget(Connection connection, Array ids) throws SQLException {
        try (var statement = connection.prepareStatement(FORGET)) {
            statement.setArray(1, ids);
            try (var row = statement.executeQuery()) {
                var listed = new ArrayList<Before>();
                while (row.next()) {
                    listed.add(new Before(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)));
                }
                return listed;
            }
        }
    }

    private static void listSessions(List<Offer> offers, Connection connection) throws SQLException {
        try (var batch = connection.prepareStatement(LIST_SESSIONS)) {
            for (var offer : offers) {
                var number = 0;
                for (var session : OpenSession.of(offer.content().schedules())) {
                    add(batch, session.row(++number, offer.id(), connection));
                }
            }
            batch.executeBatch();
        }
    }

    private static void add(PreparedStatement batch, Object[] row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            batch.setObject(i + 1, row[i]);
        }
        batch.addBatch();
    }

    private static Array array(Connection connection, String type, List<Before> before, Function<Before, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, before.stream().map(part).toArray());
    }

    private static void run(Connection connection, String sql, Array... arrays) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arrays.length; i++) {
                statement.setArray(i + 1, arrays[i]);
            }
            statement.executeUpdate();
        }
    }

    /** How an offer was listed. */
    private record Before(UUID offerId, String modifiedAt, boolean unconfirmed) {}
}
