package org.kith.network.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Schedule;

/** Says when a schedule runs: "Tuesday and Friday, 10:00 to 12:00". */
final class TimesInWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static List<String> of(List<Schedule> schedules) {
        return schedules.stream().map(TimesInWords::of).toList();
    }

    static String of(Schedule schedule) {
        return rule(schedule) + clock(schedule.opensAt(), schedule.closesAt()) + until(schedule.validTo());
    }

    private static String rule(Schedule schedule) {
        if ("WEEKLY".equals(schedule.freq())) {
            return weekly(schedule);
        }
        if ("MONTHLY".equals(schedule.freq())) {
            return monthly(schedule);
        }
        if (schedule.dtstart() != null) {
            return DATE.format(schedule.dtstart());
        }
        return schedule.description() == null ? "At times of its own" : schedule.description();
    }

    private static String weekly(Schedule schedule) {
        var days = schedule.days().isEmpty()
                ? "Every week"
                : schedule.days().stream().map(Day::words).collect(Collectors.joining(", "));
        return schedule.interval() == null || schedule.interval() < 2
                ? days
                : days + " every " + schedule.interval() + " weeks";
    }

    private static String monthly(Schedule schedule) {
        if (schedule.bymonthday() != null) {
            return "Each month on day " + schedule.bymonthday();
        }
        return Schedule.parts(schedule.byday()).map(TimesInWords::dayOfMonth).collect(Collectors.joining(", "))
                + " of each month";
    }

    private static String dayOfMonth(String code) {
        var day = Day.of(code.replaceAll("^[-+]?\\d+", "")).map(Day::words).orElse(code);
        return switch (code.replaceAll("[A-Z+]", "")) {
            case "1" -> "first " + day;
            case "2" -> "second " + day;
            case "3" -> "third " + day;
            case "4" -> "fourth " + day;
            case "-1" -> "last " + day;
            default -> day;
        };
    }

    private static String clock(LocalTime from, LocalTime to) {
        if (from == null) {
            return "";
        }
        return to == null ? ", from " + from : ", " + from + " to " + to;
    }

    private static String until(LocalDate last) {
        return last == null ? "" : ", until " + DATE.format(last);
    }

    private TimesInWords() {}
}
