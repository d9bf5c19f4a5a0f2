package org.kith.network.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Schedule;

/** Reads schedules and dates of a service. */
record WhenReader(Fields service, PartIds ids, Instant now) {
    private static final String EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU";
    private static final Pattern DAY_RULE = Pattern.compile("([-+]?[1-5])?(.+)");

    List<Schedule> schedules() {
        return service.objects("schedules").stream().map(this::schedule).toList();
    }

    /** A moment that has been: a record cannot have been confirmed tomorrow. */
    Optional<Instant> instant(String name) {
        try {
            var at = service.raw(name).map(WhenReader::instantOf);
            if (at.isPresent() && at.get().isAfter(now)) {
                throw new DateTimeException("still to come");
            }
            return at;
        } catch (DateTimeException unusable) {
            service.notes().add(Trouble.BAD_DATE);
            return Optional.empty();
        }
    }

    LocalDate date(Fields fields, String name) {
        try {
            return fields.raw(name).map(WhenReader::dateOf).orElse(null);
        } catch (DateTimeException unusable) {
            service.notes().add(Trouble.BAD_DATE);
            return null;
        }
    }

    private Schedule schedule(Fields schedule) {
        var interval = schedule.wholeNumber("interval", 1, 500);
        return new Schedule(ids.of("schedule", schedule), date(schedule, "valid_from"), date(schedule, "valid_to"),
                isAnotherRule(schedule) ? null : date(schedule, "dtstart"), freq(schedule),
                interval.isPresent() ? interval.getAsInt() : null,
                days(schedule), daysOfMonth(schedule), text(schedule, "description", 1000), time(schedule, "opens_at"),
                time(schedule, "closes_at"), schedule.url("schedule_link").orElse(null), text(schedule, "attending_type", 200),
                text(schedule, "notes", 1000), schedule.node().path("bank_holidays").isBoolean()
                        ? schedule.node().path("bank_holidays").asBoolean()
                        : null);
    }

    private String freq(Fields schedule) {
        var freq = schedule.raw("freq").map(text -> text.toUpperCase(Locale.ROOT));
        if (isDaily(schedule)) {
            return "WEEKLY";
        }
        if (isAnotherRule(schedule)) {
            service.notes().add(Trouble.BAD_SCHEDULE);
            return null;
        }
        return freq.orElse(null);
    }

    /** As "every week on all of its days". */
    private static boolean isDaily(Fields schedule) {
        return "DAILY".equalsIgnoreCase(schedule.raw("freq").orElse(null)) && "1".equals(schedule.raw("interval").orElse("1"));
    }

    /** A rule we do not know. Its first day is not its only day, as it would be without a rule. */
    private static boolean isAnotherRule(Fields schedule) {
        return !isDaily(schedule)
                && schedule.raw("freq").filter(freq -> !freq.toUpperCase(Locale.ROOT).matches("WEEKLY|MONTHLY")).isPresent();
    }

    /** The days as the standard writes them, whichever way they came: "1TU,FR", "Tuesday". */
    private String days(Fields schedule) {
        var days = new ArrayList<String>();
        for (var code : Schedule.parts(schedule.raw("byday").orElse(null)).toList()) {
            var rule = DAY_RULE.matcher(code);
            var day = rule.matches() ? Day.of(rule.group(2)) : Optional.<Day>empty();
            if (day.isPresent()) {
                days.add((rule.group(1) == null ? "" : rule.group(1)) + day.get().name());
            } else {
                service.notes().add(Trouble.BAD_SCHEDULE);
            }
        }
        if (days.isEmpty()) {
            return isDaily(schedule) ? EVERY_DAY : null;
        }
        return String.join(",", days);
    }

    private String daysOfMonth(Fields schedule) {
        var days = Schedule.parts(schedule.raw("bymonthday").orElse(null))
                .filter(day -> day.matches("-?[1-9]|-?[12]\\d|-?3[01]"))
                .toList();
        return days.isEmpty() ? null : String.join(",", days);
    }

    private LocalTime time(Fields schedule, String name) {
        try {
            return schedule.raw(name).map(text -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d\\d:?\\d\\d)$", "")))
                    .orElse(null);
        } catch (DateTimeException notATime) {
            service.notes().add(Trouble.BAD_SCHEDULE);
            return null;
        }
    }

    private static String text(Fields fields, String name, int longest) {
        return fields.text(name, longest).orElse(null);
    }

    private static Instant instantOf(String text) {
        return text.contains("T") && text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : dateOf(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate dateOf(String text) {
        return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }
}
