package org.kith.network.search;

import org.kith.network.reading.Sql;

/**
 * Writes the statement that finds words near a place. Rare words are looked up everywhere at once. For the others a circle grows until
 * it holds enough, much when it holds next to nothing; it begins as wide as so common a word needs on average, and when even the widest
 * does not hold enough, all there is is taken. Which of the smaller circles would have done is told by the distances.
 */
final class WordsNear {
    /** How many finds make a circle wide enough. */
    static final int ENOUGH = 30;
    /** From about so many finds on, circles are quicker than to look at all of them. */
    private static final int FEW = 300;
    private static final int NARROWEST = 2_000;
    private static final int WIDEST = 128_000;
    /** Of the circles of 2 to 128 km, the first that something lies in: 1 to 7; 8 beyond. */
    private static final String RING = """
            1 + width_bucket(coalesce(distance, 'infinity'), array[2000::float8, 4000, 8000, 16000, 32000, 64000, 128000])""";
    private static final String HIT = """
            l.id, tier(l.words, a.in_title, a.in_about, a.in_description) as tier, standing(l.status, l.unconfirmed) as standing,
                metres_apart(a.home, l.point) as distance
            from listing l""";
    /** How many finds there may be: the rarest word says it, and each further word leaves an eighth. To be wrong costs time only. */
    private static final String USES = """
            (select case when query::text ~ '!' then null when query::text ~ '[|]' then sum(written.uses)
                else min(written.uses) / 8 ^ (count(*) - 1) end::float8
            from (select coalesce((select sum(w.uses) from search_word w where w.stem = lexeme[1]), 0) as uses
                from regexp_matches(query::text, '''(([^'']|'''')*)''', 'g') lexeme) written)""";
    private static final String ASKED = """
            with recursive asked as materialized (
                select query, only_in(query, 'A') as in_title, only_in(query, 'AB') as in_about,
                    only_in(query, 'ABC') as in_description, near_point(?, ?) as home,
            """ + USES + """
             as uses
                from (select search_query(?) as query offset 0) understood
            ), few as materialized (
                select array(select (id, tier, standing, distance)::search_hit from (
                    select\s""";
    /**
     * The first row holds nothing and is a quarter as wide as the first circle that is asked for. That one has a radius of 1,000 to 2,000 km
     * by the root of the uses: spread evenly over Great Britain, {@value #ENOUGH} finds need 1,500.
     */
    private static final String CIRCLES = """
             limit %1$d + 1) found) as hits
                from asked a where uses <= %1$d
            ), circle (metres, hits) as (
                select greatest(500, least(?, case when uses > %1$d then 500 * 2 ^ floor(ln(1000 / sqrt(uses)) / ln(2)) else 500 end)),
                    '{}'::search_hit[]
                from asked where not exists (select from few where cardinality(hits) <= %1$d)
                union all
                select c.metres, array(select (id, tier, standing, distance)::search_hit from (
                    select\s""".formatted(FEW);
    private final Wanted wanted;
    private final Sql sql = new Sql();
    private final int enough;

    private WordsNear(Wanted wanted) {
        this.wanted = wanted;
        this.enough = Math.max(ENOUGH, wanted.needed());
    }

    /** The statement for a page; its rows have one more than the page when there are more. */
    static Sql page(Wanted wanted) {
        var statement = new WordsNear(wanted);
        statement.few();
        statement.circles();
        statement.everything();
        statement.page();
        return statement.sql;
    }

    private void few() {
        sql.add(ASKED, wanted.from().latitude(), wanted.from().longitude(), wanted.words());
        hits(" where l.words @@ a.query");
    }

    private void circles() {
        // A circle that holds nothing is followed by one four times as wide.
        sql.add(CIRCLES, widest() / 4);
        hits(" where l.words @@ a.query and l.cells && c.cells");
        sql.add("""
                 offset 0) inside where distance < c.metres)
                    from (select wider.metres, around.cells from (
                            select metres * case when cardinality(hits) < %d then 4 else 2 end as metres, home
                            from circle, asked where metres < ? and cardinality(hits) < %d) wider
                            cross join lateral cells_around(wider.home, wider.metres) around
                        offset 0) c, asked a
                ), reach as materialized (
                    select hits from few where cardinality(hits) <= %d
                    union all
                    (select hits from circle where cardinality(hits) >= %d or metres >= ? order by metres desc limit 1)
                ), hit as (
                    select h.* from reach r, unnest(r.hits) h
                    union all
                    select\s""".formatted(ENOUGH / 4, enough, FEW, enough), widest(), all());
    }

    private void everything() {
        hits(", asked a where not exists (select from reach) and l.words @@ a.query");
    }

    private void page() {
        sql.add("""

                ), page as (
                    select h.*, greatest(%1$s, (
                        select coalesce((select %1$s from hit order by distance offset %2$d limit 1), 8))) as ring
                    from hit h order by ring, tier, standing, distance, id""".formatted(RING, ENOUGH - 1));
        SearchStatement.pageOf(wanted, sql, "p.ring, p.tier, p.standing, p.distance, p.id");
    }

    private void hits(String where) {
        sql.add(HIT).add(where);
        var filters = new Filters(wanted, sql);
        filters.addTerms();
        filters.add();
    }

    private double widest() {
        return wanted.within() == null ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, wanted.within()));
    }

    /** The circle that holds all that is wanted. */
    private double all() {
        return wanted.within() == null ? Double.POSITIVE_INFINITY : Math.max(NARROWEST, wanted.within());
    }
}
