package org.kith.network.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.kith.network.offers.Day;
import org.kith.network.offers.Opening;

/** Reads schedules and dates of a service. */
record WhenReader(Fields service, Instant now) {

    Opening opening() {
        return service.objects("schedules").stream().map(this::opening).reduce(Opening::and).orElse(Opening.NOT_SAID);
    }

    /** When a person last said it is so, or else when the record was last touched. */
    Optional<Instant> saidAt() {
        return Stream.of("last_confirmed", "last_modified").map(this::date).flatMap(Optional::stream).findFirst();
    }

    private Opening opening(Fields schedule) {
        return Opening.of(days(schedule), time(schedule, "opens_at"), time(schedule, "closes_at"));
    }

    private List<Day> days(Fields schedule) {
        var days = new ArrayList<Day>();
        for (var code : schedule.raw("byday").map(byday -> byday.split("[,\\s]+")).orElse(new String[0])) {
            try {
                // "1TU" is the first Tuesday of a month: for us a Tuesday.
                days.add(Day.valueOf(code.replaceAll("^[-+]?\\d+", "")));
            } catch (IllegalArgumentException notADay) {
                service.notes().add(Trouble.BAD_SCHEDULE);
            }
        }
        return days;
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

    private Optional<Instant> date(String name) {
        try {
            var at = service.raw(name).map(WhenReader::instant);
            if (at.isPresent() && at.get().isAfter(now)) {
                throw new DateTimeException("still to come");
            }
            return at;
        } catch (DateTimeException unusable) {
            service.notes().add(Trouble.BAD_DATE);
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return text.contains("T") && text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text.substring(0, Math.min(10, text.length()))).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
