package org.kith.network.offers;

import java.sql.Connection;
import java.sql.SQLException;
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
        var starts = schedule.dtstart() == null ? schedule.validFrom() : schedule.dtstart();
        return new Object[]{number, freq(), schedule.interval() == null ? 1 : Math.max(1, schedule.interval()),
                day == null ? null : day.name(), nth, daysOfMonth(connection), starts, schedule.validTo(), schedule.opensAt(),
                schedule.closesAt(), schedule.bankHolidays(), offerId};
    }

    /** A rule with days of the week and no frequency means every week; feeds often leave it out. */
    private String freq() {
        return schedule.freq() != null || day == null ? schedule.freq() : "WEEKLY";
    }

    private Object daysOfMonth(Connection connection) throws SQLException {
        var days = Schedule.parts(schedule.bymonthday()).filter(text -> text.matches("-?\\d{1,2}")).map(Integer::valueOf)
                .toArray();
        return days.length == 0 ? null : connection.createArrayOf("integer", days);
    }
}
