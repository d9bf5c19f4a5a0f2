package org.kith.network.search;

import java.util.List;

import org.kith.network.reading.Sql;
import org.kith.network.reading.Sql.Many;

/**
 * Writes the one statement that answers a question. In which order the answers come:
 * <ul>
 * <li>Terms near a place: by distance, in blocks of {@value Blocks#SIZE}; within a block what somebody vouched for lately comes first, then
 * the rest, then what pauses.</li>
 * <li>Words near a place: first what lies in the smallest circle of 2, 4, 8 and so on to 128 km that holds {@value WordsNear#ENOUGH}
 * finds, then ring by ring; there by where the words were found, standing, and distance.</li>
 * <li>Without a place: by where the words were found, standing, and name; among {@value #MOST_RANKED} finds at most.</li>
 * </ul>
 * Distances are of the haversine formula; what is as far is ordered by id. An order that does not depend on the page keeps pages from
 * overlapping, and the cost depends on the neighbourhood and not on how many there are in all.
 */
final class SearchStatement {
    static final int MOST_RANKED = 5_000;
    /** Of more finds any so many are counted: to know which are the best would take longer than the answer may. */
    static final int MOST_COUNTED = 10_000;
    /** In the order in which {@link Found} reads them. */
    private static final String COLUMNS = """
            l.id, l.offer_id, l.has_place, l.title, l.group_id, l.group_name, l.description, l.venue, l.latitude, l.longitude, l.days,
                l.opens_at, l.closes_at, l.room, l.waiting_list, l.status, l.last_confirmed_at, l.unconfirmed""";
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
        if (wanted.from() != null && !wanted.isNearest()) {
            return WordsNear.page(wanted);
        }
        var statement = new SearchStatement(wanted);
        if (wanted.isNearest()) {
            statement.nearest();
        } else {
            statement.anywhere();
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
        // How far that is, is worked out where the answer is put in order.
        sql.add("select ").add(COLUMNS)
                .line(", 0 as tier, latitude_of(l.point) as from_latitude, degrees(l.point[0]) as from_longitude").add(from);
    }

    private void nearestFrom(String order, Object... parameters) {
        new Filters(wanted, sql).add();
        sql.add("\norder by ").add(order, parameters).add(" limit ").add(Integer.toString(Blocks.asked(wanted)));
    }

    private void anywhere() {
        sql.add("with ").add(ASKED, words()).add("""
                , hit as (
                    select l.id, l.title, """)
                .add(wanted.words() == null ? "0" : "tier(l.words, a.in_title, a.in_about, a.in_description)")
                .line(" as tier, standing(l.status, l.unconfirmed) as standing, null::float8 as distance")
                .add("    from asked a, listing l where l.is_first");
        matches();
        sql.add(" limit ").add(Integer.toString(MOST_RANKED)).add("""

                ), page as (
                    select id, tier, standing, distance, title from hit order by tier, standing, title, id""");
        pageOf(wanted, sql, "p.tier, p.standing, p.title, p.id");
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
        new Filters(wanted, sql).addTerms();
        new Filters(wanted, sql).add();
    }

    /** Ends the list of what is on the page and reads all that is shown of it. */
    static void pageOf(Wanted wanted, Sql sql, String order) {
        sql.add(" offset ? limit ", wanted.offset()).add(Integer.toString(wanted.limit() + 1)).line("\n)").add("select ")
                .add(COLUMNS)
                .line(", p.tier, p.distance")
                .add("from page p join listing l on l.id = p.id order by ").add(order);
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
        return Filters.uuids(wanted.terms());
    }

    private Double latitude() {
        return wanted.from() == null ? null : wanted.from().latitude();
    }

    private Double longitude() {
        return wanted.from() == null ? null : wanted.from().longitude();
    }
}
