package org.kith.network.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.kit.testing.KithResource;
import org.kith.network.openreferral.Day;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the database says about when something runs, held against a library of recurrence rules. */
@QuarkusTest
@WithTestResource(KithResource.class)
class RunsOnTest {
    private static final int RULES = 300;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String DAYS = """
            select array_agg(d::date order by d) from generate_series(?::date, ?::date + 800, interval '1 day') d
            where runs_on(row(null, 1, 'E08000010', ?, ?, ?, ?, ?, ?, ?, null, null, ?, ?)::offer_session, d::date)
            """;
    /** On Fridays. */
    private static final String OPEN = """
            select is_open_at(row(null, 1, 'E08000010', 'WEEKLY', 1, 'FR', null, null, null, null, ?::time, ?::time, null, null)
                ::offer_session, ?::timestamp)
            """;

    /** Every week, but not on bank holidays. */
    private static final String RUNS = """
            select runs_on(row(null, 1, ?, 'WEEKLY', 1, day_code(?), null, null, null, null, null, null, false, null)::offer_session, ?)
            """;

    @Inject
    BankHolidays holidays;
    private final Random random = new Random(45);

    @Test
    void shouldRunOnTheDaysThatTheRulesSay() throws Exception {
        try (var connection = owner()) {
            for (var i = 0; i < RULES; i++) {
                var rule = rule();
                assertEquals(rule.expected(), rule.days(connection), rule.toString());
            }
        }
    }

    @Test
    void shouldRunOnceOnASingleDate() throws SQLException {
        try (var connection = owner()) {
            var once = new Rule(null, 1, null, null, null, START.plusDays(9), null, null, null);
            assertEquals(List.of(START.plusDays(9)), once.days(connection));
        }
    }

    @Test
    void shouldStayAtHomeOnBankHolidaysOnlyWhereItSaysSo() throws SQLException {
        // Given
        holidays.keep();
        var christmas = LocalDate.now().withMonth(12).withDayOfMonth(25);
        var day = Day.values()[christmas.getDayOfWeek().ordinal()].name();
        try (var connection = owner()) {
            // When
            var closed = new Rule("WEEKLY", 1, day, null, null, christmas.minusDays(14), christmas.plusDays(7), false,
                    null);
            var open = new Rule("WEEKLY", 1, day, null, null, christmas.minusDays(14), christmas.plusDays(7), true, null);

            // Then
            assertFalse(closed.days(connection).contains(christmas));
            assertTrue(closed.days(connection).contains(christmas.minusDays(7)));
            assertTrue(open.days(connection).contains(christmas));
        }
    }

    /** As published at https://www.gov.uk/bank-holidays; the letters are of England, Wales, Scotland and Northern Ireland. */
    @ParameterizedTest
    @CsvSource({"2026-01-01, EWSN", "2026-01-02, S", "2026-03-17, N", "2026-04-03, EWSN", "2026-04-06, EWN", "2026-05-04, EWSN",
            "2026-05-25, EWSN", "2026-07-13, N", "2026-08-03, S", "2026-08-31, EWN", "2026-11-30, S", "2026-12-25, EWSN",
            "2026-12-28, EWSN", "2026-12-29, ''", "2027-01-04, S", "2027-12-27, EWSN", "2027-12-28, EWSN"})
    void shouldStayAtHomeOnTheBankHolidaysOfItsOwnNation(LocalDate day, String closed) throws SQLException {
        // Given
        holidays.keep(2026);
        try (var connection = owner(); var ask = connection.prepareStatement(RUNS)) {
            for (var council : List.of("E08000010", "W06000015", "S12000036", "N09000003")) {
                ask.setString(1, council);
                ask.setObject(2, day);
                ask.setObject(3, day);

                // When
                try (var row = ask.executeQuery()) {
                    row.next();

                    // Then
                    assertEquals(!closed.contains(council.substring(0, 1)), row.getBoolean(1), council);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T21:59, 22:00, 02:00, false", "2026-11-20T22:00, 22:00, 02:00, true",
            "2026-11-21T00:30, 22:00, 02:00, true", "2026-11-21T02:00, 22:00, 02:00, false",
            "2026-11-20T00:30, 22:00, 02:00, false", "2026-11-21T22:30, 22:00, 02:00, false",
            "2026-11-20T10:00, 10:00, 12:00, true", "2026-11-20T12:00, 10:00, 12:00, false",
            "2026-11-21T11:00, 10:00, 12:00, false",
            "2026-11-20T10:00, 00:00, 00:00, true", "2026-11-21T00:00, 00:00, 00:00, false"})
    void shouldBeOpenUntilItClosesAlsoPastMidnight(String at, String opens, String closes, boolean open) throws SQLException {
        try (var connection = owner(); var ask = connection.prepareStatement(OPEN)) {
            ask.setString(1, opens);
            ask.setString(2, closes);
            ask.setString(3, at);
            try (var row = ask.executeQuery()) {
                row.next();
                assertEquals(open, row.getBoolean(1));
            }
        }
    }

    private Rule rule() {
        var starts = START.plusDays(random.nextInt(60));
        var ends = random.nextInt(3) == 0 ? starts.plusDays(random.nextInt(400)) : null;
        var validFrom = random.nextInt(3) == 0 ? starts.plusDays(random.nextInt(400) - 100) : null;
        var every = 1 + random.nextInt(4);
        var day = Day.values()[random.nextInt(7)].name();
        return switch (random.nextInt(3)) {
            case 0 -> new Rule("WEEKLY", every, day, null, null, starts, ends, null, validFrom);
            case 1 -> new Rule("MONTHLY", every, day, List.of(1, 2, 3, 4, 5, -1, -2).get(random.nextInt(7)), null, starts, ends,
                    null, validFrom);
            default -> new Rule("MONTHLY", every, random.nextInt(3) == 0 ? day : null, null,
                    IntStream.range(0, 1 + random.nextInt(3)).map(i -> random.nextBoolean()
                            ? 1 + random.nextInt(31)
                            : -1 - random.nextInt(31)).boxed().toArray(Integer[]::new),
                    starts, ends, null, validFrom);
        };
    }

    private record Rule(String freq, int every, String day, Integer nth, Integer[] daysOfMonth, LocalDate starts,
            LocalDate ends, Boolean bankHolidays, LocalDate validFrom) {

        List<LocalDate> days(Connection connection) throws SQLException {
            try (var ask = connection.prepareStatement(DAYS)) {
                var parameters = new Object[]{starts.minusDays(30), starts, freq, every, day, nth,
                        daysOfMonth == null ? null : connection.createArrayOf("integer", daysOfMonth), starts, ends,
                        bankHolidays, validFrom};
                var types = new int[]{java.sql.Types.DATE, java.sql.Types.DATE, java.sql.Types.VARCHAR, java.sql.Types.INTEGER,
                        java.sql.Types.VARCHAR, java.sql.Types.INTEGER, java.sql.Types.ARRAY, java.sql.Types.DATE,
                        java.sql.Types.DATE, java.sql.Types.BOOLEAN, java.sql.Types.DATE};
                for (var i = 0; i < parameters.length; i++) {
                    ask.setObject(i + 1, parameters[i], types[i]);
                }
                try (var row = ask.executeQuery()) {
                    row.next();
                    var dates = row.getArray(1);
                    return dates == null
                            ? List.of()
                            : List.of((java.sql.Date[]) dates.getArray()).stream()
                                    .map(java.sql.Date::toLocalDate).toList();
                }
            }
        }

        List<LocalDate> expected() throws InvalidRecurrenceRuleException {
            var rule = new StringBuilder("FREQ=" + freq + ";INTERVAL=" + every);
            if (day != null) {
                rule.append(";BYDAY=").append(nth == null ? "" : nth).append(day);
            }
            if (daysOfMonth != null) {
                rule.append(";BYMONTHDAY=")
                        .append(List.of(daysOfMonth).stream().map(String::valueOf).collect(Collectors.joining(",")));
            }
            var days = new TreeSet<LocalDate>();
            var each = new RecurrenceRule(rule.toString())
                    .iterator(new DateTime(starts.getYear(), starts.getMonthValue() - 1, starts.getDayOfMonth()));
            var last = ends == null || ends.isAfter(starts.plusDays(800)) ? starts.plusDays(800) : ends;
            while (each.hasNext()) {
                var next = each.nextDateTime();
                var on = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
                if (on.isAfter(last)) {
                    break;
                }
                if (validFrom == null || !on.isBefore(validFrom)) {
                    days.add(on);
                }
            }
            return new ArrayList<>(days);
        }
    }
}
