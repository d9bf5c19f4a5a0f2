package org.kith.network.search;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.kith.network.search.Sql.Many;

/**
 * Writes the one statement that answers a question. In which order the answers come:
 * <ul>
 * <li>Terms near a place: by distance, in blocks of {@value Blocks#SIZE}; within a block what somebody vouched for lately comes first, then
 * the rest, then what pauses.</li>
 * <li>Words near a place: first what lies in the smallest circle of 2, 4, 8 and so on to 128 km that holds {@value #ENOUGH} finds, then ring by
 * ring; there by where the words were found, standing, and distance.</li>
 * <li>Without a place: by where the words were found, standing, and name; among {@value #MOST_RANKED} finds at most.</li>
 * </ul>
 * Distances are of the haversine formula; what is as far is ordered by id. An order that does not depend on the page keeps pages from
 * overlapping, and the cost depends on the neighbourhood and not on how many there are in all.
 */
final class SearchStatement {
    static final int ENOUGH = 30;
    static final int MOST_RANKED = 5_000;
    static final int MOST_COUNTED = 10_000;
    private static final String COLUMNS = """
            l.id, l.offer_id, l.has_place, l.title, l.group_id, l.group_name, l.description, l.venue, l.latitude, l.longitude, l.days,
                l.opens_at, l.closes_at, l.room, l.waiting_list, l.status, l.last_confirmed_at, l.unconfirmed""";
    private static final String STANDING = "standing(l.status, l.unconfirmed)";
    private static final String TIER = "tier(l.words, a.in_title, a.in_about, a.in_description)";
    private static final String DISTANCE = "metres_between(?, ?, latitude_of(l.point), degrees(l.point[0]))";
    /** Of the circles of 2 to 128 km, the first that something lies in: 1 to 7; 8 beyond. */
    private static final String RING = """
            1 + width_bucket(coalesce(distance, 'infinity'), array[2000::float8, 4000, 8000, 16000, 32000, 64000, 128000])""";
    private static final int NARROWEST = 2_000;
    private static final int WIDEST = 128_000;
    private static final String ASKED = """
            asked as materialized (
                select q.query, only_in(q.query, 'A') as in_title, only_in(q.query, 'AB') as in_about,
                    only_in(q.query, 'ABC') as in_description
                from (select search_query(?) as query offset 0) q
            )""";
    private final Wanted wanted;
    private final Sql sql = new Sql();

    private SearchStatement(Wanted wanted) {
        this.wanted = wanted;
    }

    /** The statement for a page; its rows have one more than the page when there are more. */
    static Sql page(Wanted wanted) {
        var statement = new SearchStatement(wanted);
        if (wanted.from() == null) {
            statement.anywhere();
        } else if (wanted.isNearest()) {
            statement.nearest();
        } else {
            statement.foundNear();
        }
        return statement.sql;
    }

    /** The statement for what has the terms that are wanted and happens nowhere in particular. */
    static Sql nowhere(Wanted wanted) {
        var statement = new SearchStatement(wanted);
        statement.nowhere();
        return statement.sql;
    }

    /** The statement that counts what is found. */
    static Sql counts(Wanted wanted) {
        var statement = new SearchStatement(wanted);
        statement.count();
        return statement.sql;
    }

    /** The nearest by the index, the nearest first; {@link Blocks} puts them in order. */
    private void nearest() {
        if (wanted.terms().isEmpty()) {
            measured("from listing l where true");
            when(wanted.within() != null, "l.point <@ circle_around(?, ?, ?)", latitude(), longitude(), wanted.within());
            nearestFrom("l.point <-> near_point(?, ?)", latitude(), longitude());
        } else {
            onItsMap();
            withTerms("t.map_point <@ (select reach from asked)");
            nearestFrom("t.map_point <-> (select home from asked)");
        }
    }

    /** What has the terms and happens nowhere in particular. */
    private void nowhere() {
        onItsMap();
        withTerms("t.point is null");
        nearestFrom("t.listing_id");
    }

    private void onItsMap() {
        sql.add("with asked as materialized (\n    select term, on_map_of(term, near_point(?, ?)) as home, ", latitude(),
                longitude());
        if (wanted.within() == null) {
            sql.add("map_of(term)");
        } else {
            sql.add("map_around(term, ?, ?, ?)", latitude(), longitude(), wanted.within());
        }
        sql.add(" as reach from (select ");
        if (wanted.terms().size() == 1) {
            sql.add("?::uuid as term", wanted.terms().get(0));
        } else {
            sql.add("""
                    rare as term from unnest(?::uuid[]) rare order by (
                        select count(*) from (select from offer_term r where r.map_point <@ map_of(rare) limit 2000) as counted), rare limit 1""",
                    uuids());
        }
        sql.line(") rarest)");
    }

    private void withTerms(String where) {
        measured("from offer_term t join listing l on l.id = t.listing_id where t.term = (select term from asked) and ");
        sql.add(where);
        when(wanted.terms().size() > 1, "l.terms @> ?::uuid[]", uuids());
    }

    private void measured(String from) {
        sql.add("select ").add(COLUMNS).add(", 0 as tier, ").add(DISTANCE, latitude(), longitude()).line(" as distance")
                .add(from);
    }

    private void nearestFrom(String order, Object... parameters) {
        filters();
        sql.add("\norder by ").add(order, parameters).add(" limit ").add(Integer.toString(Blocks.asked(wanted)));
    }

    /**
     * A wider circle until enough is found, and a much wider one after next to nothing; all there is, when even the widest does not
     * hold enough. Which of the smaller circles would have done is told by the distances.
     */
    private void foundNear() {
        var enough = Math.max(ENOUGH, wanted.needed());
        var widest = wanted.within() == null ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, wanted.within()));
        sql.add("with recursive ").add(ASKED, wanted.words()).add("""
                , circle (metres, hits) as (
                    select 500::float8, '{}'::search_hit[]
                    union all
                    select c.metres, array(
                        select (""");
        hit();
        sql.add(")::search_hit\n        from listing l where l.words @@ a.query and l.cells && c.cells and ")
                .add(DISTANCE, latitude(), longitude()).add(" < c.metres");
        filters();
        sql.add("""
                )
                    from (select metres, cells_around(?, ?, metres) as cells from (
                            select metres * case when cardinality(hits) < %d then 4 else 2 end as metres
                            from circle where metres < ? and cardinality(hits) < %d) wider
                        offset 0) c, asked a
                ), reach as materialized (
                    select hits, cardinality(hits) >= %d""".formatted(ENOUGH / 4, enough, enough), latitude(), longitude(),
                widest);
        if (wanted.within() != null) {
            sql.add(" or metres >= ?", Math.max(NARROWEST, wanted.within()));
        }
        sql.add("""
                 as is_enough,
                        coalesce((select %s from unnest(hits) order by distance offset %d limit 1), 8) as near
                    from circle order by metres desc limit 1
                ), hit as (
                    select h.* from reach r, unnest(r.hits) h where r.is_enough
                    union all
                    select""".formatted(RING, ENOUGH - 1));
        hit();
        sql.add("\n    from reach r, asked a, listing l where not r.is_enough and l.words @@ a.query");
        filters();
        sql.add("""

                ), page as (
                    select h.*, greatest(r.near, %s) as ring from hit h, reach r order by ring, tier, standing, distance, id"""
                .formatted(RING));
        slice();
        rows("p.ring, p.tier, p.standing, p.distance, p.id");
    }

    private void hit() {
        sql.add(" l.id, ").add(TIER).add(", ").add(STANDING).add(", ").add(DISTANCE, latitude(), longitude());
    }

    private void anywhere() {
        sql.add("with ").add(ASKED, words()).add("""
                , hit as (
                    select l.id, l.title, """).add(wanted.words() == null ? "0" : TIER).add(" as tier, ").add(STANDING)
                .line(" as standing, null::float8 as distance").add("    from asked a, listing l where l.is_first");
        matches();
        sql.add(" limit ").add(Integer.toString(MOST_RANKED)).add("""

                ), page as (
                    select id, tier, standing, distance, title from hit order by tier, standing, title, id""");
        slice();
        rows("p.tier, p.standing, p.title, p.id");
    }

    private void count() {
        sql.add("with ").add(ASKED, words())
                .add("""
                , matched as materialized (
                    select l.interests, l.helps_with, l.days, l.access, l.languages, array[l.council] as council from asked a, listing l where true""");
        when(wanted.from() == null, "l.is_first");
        when(wanted.within() != null, "l.point <@ circle_around(?, ?, ?)", latitude(), longitude(), wanted.within());
        matches();
        sql.add(" limit ").add(Integer.toString(MOST_COUNTED)).add("\n)\nselect 'total', null, count(*) from matched\n");
        for (var facet : List.of("interests", "helps_with", "days", "access", "languages", "council")) {
            sql.add("union all select '" + facet + "', code, count(*) from matched, unnest(" + facet
                    + ") code group by code\n");
        }
        sql.add("order by 1, 3 desc, 2");
    }

    private void matches() {
        when(wanted.words() != null, "l.words @@ a.query");
        when(!wanted.terms().isEmpty() && (wanted.from() == null || wanted.words() == null), "l.terms @> ?::uuid[]", uuids());
        filters();
    }

    private void rows(String order) {
        sql.add("\n)\nselect ").add(COLUMNS).line(", p.standing, p.tier, p.distance")
                .add("from page p join listing l on l.id = p.id order by ").add(order);
    }

    private void slice() {
        sql.add(" offset ? limit ", wanted.offset()).add(Integer.toString(wanted.limit() + 1));
    }

    private void filters() {
        when(wanted.within() != null, DISTANCE + " <= ?", latitude(), longitude(), wanted.within());
        when(wanted.council() != null, "l.council = ?", wanted.council());
        when(wanted.words() != null && wanted.from() != null && !wanted.terms().isEmpty(), "l.terms @> ?::uuid[]", uuids());
        when(!wanted.days().isEmpty(), "l.days && ?", new Many("text", wanted.days().stream().map(Enum::name).toList()));
        when(wanted.age() != null, "(l.minimum_age is null or l.minimum_age <= ?)", wanted.age());
        when(wanted.age() != null, "(l.maximum_age is null or l.maximum_age >= ?)", wanted.age());
        when(!wanted.languages().isEmpty(), "l.languages && ?", new Many("text", wanted.languages()));
        when(!wanted.access().isEmpty(), "l.access @> ?", new Many("text", wanted.access()));
        when(wanted.room(), "(l.room is null or l.room > 0)");
        when(wanted.free(), "l.free");
        // One that has a door as well is as good: another of its places may be the one that needs no way there.
        when(wanted.online(), "exists (select from listing home where home.offer_id = l.offer_id and home.online)");
        if (wanted.open() != null) {
            open();
        }
    }

    private void open() {
        sql.add("\n        and exists (select from offer_session s where s.offer_id = l.offer_id and ");
        var today = wanted.now().toLocalDate();
        switch (wanted.open()) {
            case NOW -> sql.add("is_open_at(s, ?))", wanted.now());
            case TODAY -> sql.add("runs_on(s, ?))", today);
            default ->
                sql.add("exists (select from generate_series(?::date, ?::date, interval '1 day') d where runs_on(s, d::date)))",
                        today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
        }
    }

    private void when(boolean asked, String condition, Object... parameters) {
        if (asked) {
            sql.add("\n        and ").add(condition, parameters);
        }
    }

    private String words() {
        return wanted.words() == null ? "" : wanted.words();
    }

    private Many uuids() {
        return new Many("uuid", wanted.terms().stream().sorted().toList());
    }

    private Double latitude() {
        return wanted.from() == null ? null : wanted.from().latitude();
    }

    private Double longitude() {
        return wanted.from() == null ? null : wanted.from().longitude();
    }
}
