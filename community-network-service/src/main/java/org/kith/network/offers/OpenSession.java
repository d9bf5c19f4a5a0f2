package org.kith.network.offers;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Schedule;

/**
 * One day of a schedule, as a search looks at it.
 *
 * @param day null for a rule that names no day of the week
 * @param nth the first (1), second or last (-1) such day of a month; null for each
 */
record OpenSession(Schedule schedule, Day day, Integer nth) {
    private static final Pattern NTH_DAY = Pattern.compile("([-+]?\\d)?([A-Za-z]{2})");

    static List<OpenSession> of(List<Schedule> schedules) {
        var sessions = new ArrayList<OpenSession>();
        for (var schedule : schedules) {
            var named = Schedule.parts(schedule.byday()).flatMap(code -> of(schedule, code).stream()).toList();
            sessions.addAll(named.isEmpty() ? List.of(new OpenSession(schedule, null, null)) : named);
        }
        return sessions;
    }

    private static List<OpenSession> of(Schedule schedule, String code) {
        var parts = NTH_DAY.matcher(code);
        if (!parts.matches()) {
            return List.of();
        }
        var nth = parts.group(1) == null ? null : Integer.valueOf(parts.group(1));
        return Day.of(parts.group(2)).map(day -> new OpenSession(schedule, day, nth)).stream().toList();
    }

    /** The parameters of the statement that lists it, in their order. */
    Object[] row(int number, UUID offerId, Connection connection) throws SQLException {
        return new Object[]{number, freq(), interval(), day == null ? null : day.name(), nth, daysOfMonth(connection), starts(),
                schedule.validFrom(), schedule.validTo(), schedule.opensAt(), schedule.closesAt(), schedule.bankHolidays(),
                offerId};
    }

    /**
     * A rule that names days and no frequency means every week, or every month when they are days of a month; feeds often leave it out.
     * The first Tuesday is one of a month, whatever else they say.
     */
    private String freq() {
        if (nth != null) {
            return "MONTHLY";
        }
        if (schedule.freq() != null) {
            return schedule.freq();
        }
        return day != null ? "WEEKLY" : schedule.bymonthday() != null ? "MONTHLY" : null;
    }

    private int interval() {
        var countsWeeks = "WEEKLY".equals(schedule.freq()) && nth != null;
        return schedule.interval() == null || countsWeeks ? 1 : Math.max(1, schedule.interval());
    }

    /** A rule counts from the day it holds from when it names no first one; without a rule that day is none on which it happens. */
    private LocalDate starts() {
        return schedule.dtstart() == null && freq() != null ? schedule.validFrom() : schedule.dtstart();
    }

    private Object daysOfMonth(Connection connection) throws SQLException {
        var days = Schedule.parts(schedule.bymonthday()).filter(text -> text.matches("-?\\d{1,2}")).map(Integer::valueOf)
                .toArray();
        return days.length == 0 ? null : connection.createArrayOf("integer", days);
    }
}
