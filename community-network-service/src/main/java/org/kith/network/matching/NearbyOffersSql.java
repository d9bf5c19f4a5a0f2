package org.kith.network.matching;

/** The statement that finds the offers to rank. Public so that the benchmark measures this very text. */
public final class NearbyOffersSql {
    // Put together by the compiler alone, so that it is a constant.
    private static final String SHOWN = """
            select l.offer_id, l.group_id, l.title, l.interests, l.helps_with, l.access, l.languages, l.days, l.opens_at, l.closes_at,
                l.times, l.online, l.minimum_age, l.maximum_age, l.latitude is not null as to_the_door, t.point, l.group_name, l.room,
                l.always_room, l.skips_weeks, l.times_differ, l.last_confirmed_at
            from""";
    private static final String SUITING = """
            join listing l on l.id = t.listing_id
            where l.status = 'ACTIVE' and (l.room is null or l.room > 0) and not l.unconfirmed and l.vouched_at is not null
                and (l.ends_on is null or l.ends_on >= asked.today)
                and (l.access = '{}' or l.access @> asked.access)
                and (asked.ages = '{}' or exists (select from unnest(asked.ages) age
                    where age between coalesce(l.minimum_age, age) and coalesce(l.maximum_age, age)))
            """;

    /**
     * One round trip. For each wanted term what the council has of it is sorted by its distance from home, from the index alone, and
     * looked at until enough suits. What needs no way there comes beside it, in an order of each question's own: in the order of their
     * ids the same few would be proposed to everybody. An offer with several of the terms, or several places, comes several times.
     * Where the ward is not known, the middle of the council stands in for it and {@code home_known} is false. There is always a row
     * when there is a home; without an offer all else in it is null.
     * <p>
     * Walking an index outwards from home took three times as long: the offers of one council with one term are a handful to some
     * hundreds, and lie side by side in a B-tree.
     * <p>
     * The parameters are read in one place, so that no plan depends on their values and PostgreSQL soon keeps one for all: to plan
     * this takes longer than to do it.
     * <p>
     * Parameters: council, ward, latitude and longitude of home (both null: the ward's middle), access codes, ages, today,
     * proposals counted since (date), terms, most near a term, most from home for a term.
     */
    public static final String FIND = """
            with asked as materialized (
                select *, concat_ws(' ', ward, latitude, longitude, access, ages, terms) as question
                from (select ?::text as council, ?::text as ward, ?::float8 as latitude, ?::float8 as longitude, ?::text[] as access,
                    ?::integer[] as ages, ?::date as today, ?::date as proposed_since, ?::uuid[] as terms,
                    ?::integer as most_near, ?::integer as most_from_home) parameters),
            home as materialized (
                select latitude, longitude, known, near_point(latitude, longitude) as point from (
                    select coalesce(asked.latitude, ward.latitude, middle.latitude) as latitude,
                        coalesce(asked.longitude, ward.longitude, middle.longitude) as longitude,
                        coalesce(asked.latitude, ward.latitude) is not null as known
                    from asked left join place ward on ward.council = asked.council and ward.code = asked.ward
                    left join lateral (
                        select avg(p.latitude) as latitude, avg(p.longitude) as longitude from place p
                        where p.council = asked.council and coalesce(asked.latitude, ward.latitude) is null) middle on true) possible
                where latitude is not null)
            select home.latitude as home_latitude, home.longitude as home_longitude, home.known as home_known, offer.*,
                latitude_of(offer.point) as latitude, degrees(offer.point[0]) as longitude,
                (select coalesce(sum(p.proposals), 0) from group_proposals p
                    where p.group_id = offer.group_id and p.day >= asked.proposed_since) as proposed_lately
            from asked cross join home left join lateral (
                select suiting.*
                from (select md5(asked.council || term)::uuid as council_term from unnest(asked.terms) as term) wanted
                cross join lateral (
                    (""" + SHOWN + """
                        (select t.listing_id, t.point, t.point <-> home.point as away from offer_term t
                            where t.council_term = wanted.council_term and t.point is not null
                            order by away, t.listing_id offset 0) t
                    """ + SUITING + """
                        order by t.away, t.listing_id limit (select most_near from asked))
                    union all
                    (""" + SHOWN + """
                        (select t.listing_id, null::point as point, md5(asked.question || t.listing_id::text)::uuid as turn
                            from offer_term t where t.council_term = wanted.council_term and t.point is null
                            order by turn, t.listing_id offset 0) t
                    """ + SUITING + """
                        order by t.turn, t.listing_id limit (select most_from_home from asked))) suiting) offer on true
            """;

    private NearbyOffersSql() {}
}
