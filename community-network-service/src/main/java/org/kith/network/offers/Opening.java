package org.kith.network.offers;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Schedule;

/**
 * When an offer runs, in short.
 *
 * @param days codes of {@link Day}, in the order of the week
 * @param opensAt of the first schedule that says it, null when none does
 * @param closesAt of the first schedule that says it, null when none does
 * @param skipsWeeks whether there are weeks in which it does not run on all its days
 * @param timesDiffer whether it begins in the morning on one day and in the evening, or nobody knows when, on another
 * @param times the parts of the week this makes: what a family says it could come
 */
public record Opening(List<String> days, LocalTime opensAt, LocalTime closesAt, boolean skipsWeeks, boolean timesDiffer,
        List<String> times) {
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    // A session that ends by then was an afternoon's; one that goes on is there for people after work too.
    private static final LocalTime INTO_THE_EVENING = LocalTime.of(18, 0);

    static Opening of(List<Schedule> schedules) {
        var days = EnumSet.noneOf(Day.class);
        var times = new TreeSet<String>();
        for (var schedule : schedules) {
            var itsDays = schedule.days();
            days.addAll(itsDays);
            times.addAll(times(itsDays, schedule.opensAt(), schedule.closesAt()));
        }
        return new Opening(days.stream().map(Day::name).toList(), first(schedules.stream().map(Schedule::opensAt).toList()),
                first(schedules.stream().map(Schedule::closesAt).toList()),
                onDays(schedules).anyMatch(Opening::skipsWeeks), partsOfDay(schedules) > 1, List.copyOf(times));
    }

    private static Stream<Schedule> onDays(List<Schedule> schedules) {
        return schedules.stream().filter(schedule -> !schedule.days().isEmpty());
    }

    /** By the month, every second week, or "1TU" whatever else it says. */
    private static boolean skipsWeeks(Schedule schedule) {
        return "MONTHLY".equals(schedule.freq()) || schedule.interval() != null && schedule.interval() > 1
                || schedule.byday().matches(".*\\d.*");
    }

    private static long partsOfDay(List<Schedule> schedules) {
        return onDays(schedules).map(Schedule::opensAt).map(PartOfDay::at).distinct().count();
    }

    private static LocalTime first(List<LocalTime> times) {
        return times.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static TreeSet<String> times(Collection<Day> days, LocalTime opensAt, LocalTime closesAt) {
        var times = new TreeSet<String>();
        if (days.stream().anyMatch(Day::isWeekend)) {
            times.add("WEEKEND");
        }
        if (opensAt != null && days.stream().anyMatch(day -> !day.isWeekend())) {
            addPartsOfWeekday(times, opensAt, closesAt);
        }
        return times;
    }

    private static void addPartsOfWeekday(Collection<String> times, LocalTime opensAt, LocalTime closesAt) {
        if (opensAt.isBefore(EVENING)) {
            times.add("WEEKDAY_DAYTIME");
        }
        if (!opensAt.isBefore(EVENING) || closesAt != null && closesAt.isAfter(INTO_THE_EVENING)) {
            times.add("WEEKDAY_EVENING");
        }
    }
}
