package org.kith.network.search;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.kith.network.search.Sql.Many;

/**
 * Writes the one statement that answers a question. In which order the answers come:
 * <ul>
 * <li>Terms near a place: by distance, in blocks of {@value #BLOCK}; within a block what somebody vouched for lately comes first, then
 * the rest, then what pauses.</li>
 * <li>Words near a place: first what lies in the smallest circle of 2, 4, 8 and so on to 128 km that holds {@value #ENOUGH} finds, then ring by
 * ring; there by where the words were found, standing, and distance.</li>
 * <li>Without a place: by where the words were found, standing, and name; among {@value #MOST_RANKED} finds at most.</li>
 * </ul>
 * Distances are of the haversine formula; what is as far is ordered by id. An order that does not depend on the page keeps pages from
 * overlapping, and the cost depends on the neighbourhood and not on how many there are in all.
 */
final class SearchStatement {
    static final int BLOCK = 20;
    static final int ENOUGH = 30;
    static final int MOST_RANKED = 5_000;
    static final int MOST_COUNTED = 10_000;
    private static final String COLUMNS = """
            l.id, l.offer_id, l.has_place, l.title, g.id as group_id, g.name as group_name,
                left(o.content #>> '{about,description}', 400) as description, l.venue,
                case when not o.address_confidential then l.latitude end as latitude,
                case when not o.address_confidential then l.longitude end as longitude,
                l.days, l.opens_at, l.closes_at, o.room, o.waiting_list, o.status, o.last_confirmed_at,
                l.unconfirmed""";
    private static final String STANDING = "standing(o.status, l.unconfirmed)";
    private static final String SHOWN = "o.status in ('ACTIVE', 'PAUSED')";
    private static final String WITH_OFFER = """
            join offer o on o.id = l.offer_id join community_group g on g.id = l.group_id""";
    private static final String TIER = "tier(l.words, a.in_title, a.in_about, a.in_description)";
    private static final String DISTANCE = "metres_between(?, ?, latitude_of(l.point), degrees(l.point[0]))";
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
        } else if (wanted.words() == null) {
            statement.nearest();
        } else {
            statement.foundNear();
        }
        return statement.sql;
    }

    /** The statement that counts what is found. */
    static Sql counts(Wanted wanted) {
        var statement = new SearchStatement(wanted);
        statement.count();
        return statement.sql;
    }

    /** The nearest by the index; some more than needed, because what is nearer on its plane may be a little farther on the ground. */
    private void nearest() {
        var known = (wanted.needed() + BLOCK - 2) / BLOCK * BLOCK + 1;
        var driven = !wanted.terms().isEmpty();
        var point = driven ? "t.point" : "l.point";
        sql.add("with nearest as materialized (\n    select ").add(COLUMNS).add(",\n        ").add(STANDING)
                .add(" as standing, 0 as tier, ").add(DISTANCE, latitude(), longitude()).line(" as distance")
                .add(driven ? "    from offer_term t join listing l on l.id = t.listing_id " : "    from listing l ")
                .line(WITH_OFFER).add("    where ");
        if (driven) {
            drivenByRarest();
        }
        if (wanted.within() != null) {
            sql.add(point).line(" <@ circle_around(?, ?, ?)", latitude(), longitude(), metres()).add("        and ");
            within();
        }
        sql.add(SHOWN);
        filters();
        sql.add("\n    order by ").add(point).add(" <-> near_point(?, ?) limit ", latitude(), longitude())
                .line(Integer.toString(known + known / 4 + 5)).add("""
                        ), ranked as (
                            select *, (row_number() over (order by distance, id) - 1) / %d as block from nearest
                        )
                        select * from ranked order by block, standing, distance, id""".formatted(BLOCK));
        slice();
    }

    private void drivenByRarest() {
        if (wanted.terms().size() == 1) {
            sql.line("t.term = ?", wanted.terms().get(0));
        } else {
            sql.line("""
                    t.term = (select rare from unnest(?::uuid[]) rare
                        order by (select count(*) from (select from offer_term r where r.term = rare limit 2000) some), rare limit 1)
                        and l.terms @> ?::uuid[]""", uuids(), uuids());
        }
        sql.add("        and ");
    }

    /** Circle after circle until enough is found; all of it, when even the widest does not hold enough. */
    private void foundNear() {
        var enough = Math.max(ENOUGH, wanted.needed());
        sql.add("with recursive ").add(ASKED, wanted.words()).add("""
                , circle (step, metres, hits) as (
                    select 0, 1000::float8, '{}'::search_hit[]
                    union all
                    select c.step + 1, c.metres * 2, array(
                        select (l.id, """).add(TIER).add(", ").add(STANDING).add(", ").add(DISTANCE, latitude(), longitude())
                .line(")::search_hit").add("        from listing l ").line(WITH_OFFER)
                .add("        where l.words @@ a.query and l.cells && c.cells and ")
                .add(DISTANCE, latitude(), longitude()).line(" < c.metres * 2").add("            and ");
        within();
        sql.add(SHOWN);
        filters();
        sql.add(")\n    from (select *, cells_around(?, ?, metres * 2) as cells from circle\n", latitude(), longitude())
                .add("        where step < 7 and cardinality(hits) < ").add(Integer.toString(enough)).add("""
                         offset 0) c, asked a
                ), reach as materialized (
                    select max(step) as step, coalesce(min(step) filter (where cardinality(hits) >= %d), 8) as near from circle
                ), hit as (
                    select h.* from circle c join reach r using (step), unnest(c.hits) h where cardinality(c.hits) >= %d
                    union all
                    select l.id, """.formatted(ENOUGH, enough)).add(TIER).add(", ").add(STANDING).add(", ")
                .line(DISTANCE, latitude(), longitude())
                .add("    from circle c join reach r using (step), asked a, listing l ").line(WITH_OFFER)
                .add("    where cardinality(c.hits) < ").add(Integer.toString(enough))
                .add(" and l.words @@ a.query\n        and ");
        within();
        sql.add(SHOWN);
        filters();
        sql.add("""

                ), page as (
                    select h.*, greatest(r.near, 1 + width_bucket(coalesce(h.distance, 'infinity'),
                        array[2000::float8, 4000, 8000, 16000, 32000, 64000, 128000])) as ring
                    from hit h, reach r
                    order by ring, tier, standing, distance, id""");
        slice();
        rows("p.ring, p.tier, p.standing, p.distance, p.id");
    }

    private void anywhere() {
        sql.add("with ").add(ASKED, words()).add("""
                , hit as (
                    select l.id, l.title, """).add(wanted.words() == null ? "0" : TIER).add(" as tier, ").add(STANDING)
                .line(" as standing, null::float8 as distance").add("    from asked a, listing l ").line(WITH_OFFER)
                .add("    where l.is_first and ").add(SHOWN);
        matches();
        sql.add(" limit ").add(Integer.toString(MOST_RANKED)).add("""

                ), page as (
                    select id, tier, standing, distance, title from hit order by tier, standing, title, id""");
        slice();
        rows("p.tier, p.standing, p.title, p.id");
    }

    private void count() {
        sql.add("with ").add(ASKED, words()).add("""
                , matched as materialized (
                    select l.interests, l.helps_with, l.days, l.access, l.languages from asked a, listing l
                """).line(WITH_OFFER).add("    where ").add(SHOWN);
        if (wanted.from() == null) {
            sql.add(" and l.is_first");
        } else if (wanted.within() != null) {
            sql.add(" and l.point <@ circle_around(?, ?, ?)\n        and ", latitude(), longitude(), metres());
            within();
            sql.add("true");
        }
        matches();
        sql.add(" limit ").add(Integer.toString(MOST_COUNTED)).add("\n)\nselect 'total', null, count(*) from matched\n");
        for (var facet : List.of("interests", "helps_with", "days", "access", "languages")) {
            sql.add("union all select '" + facet + "', code, count(*) from matched, unnest(" + facet
                    + ") code group by code\n");
        }
        sql.add("order by 1, 3 desc, 2");
    }

    private void matches() {
        if (wanted.words() != null) {
            sql.add(" and l.words @@ a.query");
        }
        if (!wanted.terms().isEmpty() && (wanted.from() == null || wanted.words() == null)) {
            sql.add(" and l.terms @> ?::uuid[]", uuids());
        }
        filters();
    }

    private void rows(String order) {
        sql.add("\n)\nselect ").add(COLUMNS).line(", p.standing, p.tier, p.distance")
                .add("from page p join listing l on l.id = p.id ").line(WITH_OFFER).add("order by ").add(order);
    }

    private void slice() {
        sql.add(" offset ? limit ", wanted.offset()).add(Integer.toString(wanted.limit() + 1));
    }

    private void within() {
        if (wanted.within() != null) {
            sql.add(DISTANCE, latitude(), longitude()).line(" <= ?", metres()).add("        and ");
        }
    }

    private void filters() {
        when(wanted.council() != null, "l.council = ?", wanted.council());
        when(wanted.words() != null && wanted.from() != null && !wanted.terms().isEmpty(), "l.terms @> ?::uuid[]", uuids());
        when(!wanted.days().isEmpty(), "l.days && ?", new Many("text", wanted.days().stream().map(Enum::name).toList()));
        when(wanted.age() != null, "(l.minimum_age is null or l.minimum_age <= ?)", wanted.age());
        when(wanted.age() != null, "(l.maximum_age is null or l.maximum_age >= ?)", wanted.age());
        when(!wanted.languages().isEmpty(), "l.languages && ?", new Many("text", wanted.languages()));
        when(!wanted.access().isEmpty(), "l.access @> ?", new Many("text", wanted.access()));
        if (wanted.room()) {
            sql.add("\n        and (o.room is null or o.room > 0)");
        }
        if (wanted.online()) {
            sql.add("\n        and l.online");
        }
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

    private void when(boolean asked, String condition, Object parameter) {
        if (asked) {
            sql.add("\n        and ").add(condition, parameter);
        }
    }

    private String words() {
        return wanted.words() == null ? "" : wanted.words();
    }

    private Many uuids() {
        return new Many("uuid", wanted.terms().stream().sorted().toList());
    }

    private double latitude() {
        return wanted.from().latitude();
    }

    private double longitude() {
        return wanted.from().longitude();
    }

    private double metres() {
        return wanted.within();
    }
}
