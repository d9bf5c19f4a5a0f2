package org.kith.network.search;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import org.kith.network.reading.Sql;
import org.kith.network.reading.Sql.Many;

/**
 * The conditions on a listing {@code l} that narrow a search beside its words, its terms and its place. What is over is never found.
 */
final class Filters {
    /** Metres as the crow flies; the parameters are degrees north and east. */
    private static final String DISTANCE = "metres_between(?, ?, latitude_of(l.point), degrees(l.point[0]))";
    /** Without a place to measure from, an offer is looked at once, and any of its places will do. */
    private static final String AT_ANY_PLACE = """
            exists (select from listing other where other.offer_id = l.offer_id and other.access @> ?)""";
    /** That nobody said a number is not that there is room: of most services of feeds nobody has said anything about it. */
    private static final String HAS_ROOM = "(l.room > 0 or l.always_room)";
    static final String NOT_OVER = "(l.ends_on is null or l.ends_on >= (now() at time zone 'Europe/London')::date)";
    private final Wanted wanted;
    private final Sql sql;

    Filters(Wanted wanted, Sql sql) {
        this.wanted = wanted;
        this.sql = sql;
    }

    void add() {
        and(NOT_OVER);
        if (wanted.within() != null) {
            and(DISTANCE + " <= ?", wanted.from().latitude(), wanted.from().longitude(), wanted.within());
        }
        when(wanted.council() != null, "l.council = ?", wanted.council());
        when(!wanted.days().isEmpty(), "l.days && ?", Many.texts(wanted.days().stream().map(Enum::name).toList()));
        when(wanted.age() != null, "(l.minimum_age is null or l.minimum_age <= ?)", wanted.age());
        when(wanted.age() != null, "(l.maximum_age is null or l.maximum_age >= ?)", wanted.age());
        when(!wanted.languages().isEmpty(), "l.languages && ?", Many.texts(wanted.languages()));
        when(!wanted.access().isEmpty(), wanted.from() == null ? AT_ANY_PLACE : "l.access @> ?",
                Many.texts(wanted.access()));
        when(wanted.room(), HAS_ROOM);
        when(wanted.free(), "l.free");
        // One that has a door as well is as good: another of its places may be the one that needs no way there.
        when(wanted.online(), "exists (select from listing home where home.offer_id = l.offer_id and home.online)");
        if (wanted.open() != null) {
            open();
        }
    }

    void addTerms() {
        when(!wanted.terms().isEmpty(), "l.terms @> ?::uuid[]", uuids(wanted.terms()));
    }

    static Many uuids(List<UUID> ids) {
        return Many.uuids(ids.stream().sorted().toList());
    }

    private void open() {
        and("l.status = 'ACTIVE'");
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
            and(condition, parameters);
        }
    }

    private void and(String condition, Object... parameters) {
        sql.add("\n        and ").add(condition, parameters);
    }
}
