package org.kith.network.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kith.network.offers.OfferWords.Times;
import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Schedule;

/** Schedules as the form of the desk shows them: one week, one day of the month, single dates. All others stay as they are. */
final class FormTimes {
    private static final Pattern ONE_DAY_OF_MONTH = Pattern.compile("\\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)");

    /** What the form shows of them; those it cannot show are named among the others. */
    static Times read(List<Schedule> schedules) {
        var weekly = first(schedules, FormTimes::isWeekly);
        var first = weekly.or(() -> first(schedules, schedule -> isMonthly(schedule) || isDate(schedule)));
        Predicate<Schedule> sameClock = schedule -> first.filter(other -> hasSameClock(other, schedule)).isPresent();
        var monthly = first(schedules, sameClock.and(FormTimes::isMonthly));
        var dates = schedules.stream().filter(sameClock.and(FormTimes::isDate)).toList();
        var shown = Stream.concat(Stream.concat(weekly.stream(), monthly.stream()), dates.stream()).toList();
        var day = monthly.map(schedule -> ONE_DAY_OF_MONTH.matcher(schedule.byday())).filter(matcher -> matcher.matches());
        return new Times(weekly.map(FormTimes::days).orElse(List.of()),
                day.map(found -> Integer.valueOf(found.group(1))).orElse(null),
                day.map(found -> Day.valueOf(found.group(2))).orElse(null), dates.stream().map(Schedule::dtstart).toList(),
                first.map(Schedule::opensAt).orElse(null), first.map(Schedule::closesAt).orElse(null),
                schedules.stream().map(Schedule::bankHolidays).filter(Objects::nonNull).findFirst().orElse(null),
                schedules.stream().filter(schedule -> !shown.contains(schedule)).map(Schedule::id).toList());
    }

    /** The schedules that this says; as they were where nothing else is said. */
    static List<Schedule> write(Times said, List<Schedule> before) {
        if (said.equals(read(before))) {
            return before;
        }
        var others = before.stream().filter(schedule -> said.others().contains(schedule.id()))
                .map(schedule -> onBankHolidays(schedule, said.bankHolidays()));
        return Stream.concat(shown(said), others).toList();
    }

    private static Stream<Schedule> shown(Times said) {
        var nothingButAClock = said.opensAt() != null && said.dayOfMonth() == null && said.dates().isEmpty();
        var weekly = said.days().isEmpty() && !nothingButAClock
                ? Stream.<Schedule>empty()
                : Stream.of(schedule(said, "WEEKLY", null,
                        said.days().isEmpty() ? null : said.days().stream().map(Day::name).collect(Collectors.joining(","))));
        var monthly = said.dayOfMonth() == null
                ? Stream.<Schedule>empty()
                : Stream.of(schedule(said, "MONTHLY", null, said.weekOfMonth() + said.dayOfMonth().name()));
        var dates = said.dates().stream().distinct().map(date -> schedule(said, null, date, null));
        return Stream.of(weekly, monthly, dates).flatMap(each -> each);
    }

    private static Schedule schedule(Times said, String freq, LocalDate on, String byday) {
        return new Schedule(UUID.randomUUID(), null, null, on, freq, null, byday, null, null, said.opensAt(), said.closesAt(),
                null,
                null, null, said.bankHolidays());
    }

    private static Schedule onBankHolidays(Schedule s, Boolean bankHolidays) {
        return new Schedule(s.id(), s.validFrom(), s.validTo(), s.dtstart(), s.freq(), s.interval(), s.byday(), s.bymonthday(),
                s.description(), s.opensAt(), s.closesAt(), s.scheduleLink(), s.attendingType(), s.notes(), bankHolidays);
    }

    private static List<Day> days(Schedule schedule) {
        return schedule.days().stream().distinct().sorted().toList();
    }

    private static boolean isWeekly(Schedule schedule) {
        return "WEEKLY".equals(schedule.freq()) && isPlain(schedule)
                && Schedule.parts(schedule.byday()).allMatch(code -> Day.of(code).isPresent());
    }

    private static boolean isMonthly(Schedule schedule) {
        return "MONTHLY".equals(schedule.freq()) && isPlain(schedule) && schedule.byday() != null
                && ONE_DAY_OF_MONTH.matcher(schedule.byday()).matches();
    }

    private static boolean isDate(Schedule schedule) {
        return schedule.freq() == null && schedule.dtstart() != null;
    }

    private static boolean isPlain(Schedule schedule) {
        return (schedule.interval() == null || schedule.interval() == 1) && schedule.bymonthday() == null
                && schedule.validTo() == null;
    }

    private static boolean hasSameClock(Schedule one, Schedule other) {
        return isSame(one.opensAt(), other.opensAt()) && isSame(one.closesAt(), other.closesAt());
    }

    private static boolean isSame(LocalTime one, LocalTime other) {
        return Objects.equals(one, other);
    }

    private static Optional<Schedule> first(List<Schedule> schedules, Predicate<Schedule> which) {
        return schedules.stream().filter(which).findFirst();
    }

    private FormTimes() {}
}
