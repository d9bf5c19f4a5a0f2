package org.kith.network.matching;

/** The statement that finds the offers to rank. Public so that the benchmark measures this very text. */
public final class NearbyOffersSql {
    // Put together by the compiler alone, so that it is a constant.
    private static final String SUITING = """
            select l.id, l.offer_id, l.group_id, l.title, l.interests, l.helps_with, l.access, l.languages, l.days, l.opens_at,
                l.closes_at, l.times, l.online, l.minimum_age, l.maximum_age, l.latitude is not null as to_the_door, t.point,
                l.group_name, l.room, l.last_confirmed_at, t.point <-> near_point(home.latitude, home.longitude) as away
            from offer_term t join listing l on l.id = t.listing_id
            where t.council_term = md5(asked.council || wanted.term)::uuid
                and l.status = 'ACTIVE' and (l.room is null or l.room > 0) and l.vouched_at > asked.confirmed_since
                and (l.access = '{}' or l.access @> asked.access)
                and (asked.ages = '{}' or exists (select from unnest(asked.ages) age
                    where age between coalesce(l.minimum_age, age) and coalesce(l.maximum_age, age)))
            """;

    /**
     * One round trip. Each wanted term walks the index outwards from home and stops at the limit; what needs no way there comes
     * beside it. Where the ward is not known, the middle of the council stands in for it and {@code home_known} is false. There is
     * always a row when there is a home; without an offer all else in it is null.
     * <p>
     * The parameters are read in one place, so that no plan depends on their values and PostgreSQL soon keeps one for all: to plan
     * this takes longer than to do it.
     * <p>
     * Parameters: council, ward, latitude and longitude of home (both null: the ward's middle), access codes, ages, confirmed since,
     * proposals counted since (date), terms, most near a term, most from home for a term.
     */
    public static final String FIND = """
            with asked as materialized (
                select ?::text as council, ?::text as ward, ?::float8 as latitude, ?::float8 as longitude, ?::text[] as access,
                    ?::integer[] as ages, ?::timestamptz as confirmed_since, ?::date as proposed_since, ?::uuid[] as terms,
                    ?::integer as most_near, ?::integer as most_from_home),
            home as materialized (
                select latitude, longitude, known from (
                    select latitude, longitude, true as known, 1 as choice from asked
                    union all
                    select p.latitude, p.longitude, true, 2 from asked join place p using (council) where p.code = asked.ward
                    union all
                    select avg(p.latitude), avg(p.longitude), false, 3 from asked join place p using (council)) possible
                where latitude is not null order by choice limit 1)
            select home.latitude as home_latitude, home.longitude as home_longitude, home.known as home_known, offer.*
            from asked cross join home left join lateral (
                select distinct on (suiting.offer_id) suiting.*, latitude_of(suiting.point) as latitude,
                    degrees(suiting.point[0]) as longitude,
                    (select coalesce(sum(p.proposals), 0) from group_proposals p
                        where p.group_id = suiting.group_id and p.day >= asked.proposed_since) as proposed_lately
                from unnest(asked.terms) as wanted (term)
                cross join lateral (
                    (""" + SUITING + """
                        and t.point is not null order by away, t.listing_id limit (select most_near from asked))
                    union all
                    (""" + SUITING + """
                        and t.point is null order by t.listing_id limit (select most_from_home from asked))) suiting
                order by suiting.offer_id, away, suiting.id) offer on true
            """;

    private NearbyOffersSql() {}
}
