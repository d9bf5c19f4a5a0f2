package org.kith.network.offers;

import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * When an offer runs.
 *
 * @param days codes of {@link Day}, in the order of the week
 * @param opensAt null when not said
 * @param closesAt null when not said
 * @param times the parts of the week this makes: what a family says it could come
 */
@Embeddable
public record Opening(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> days,
        @Column(name = "opens_at") LocalTime opensAt,
        @Column(name = "closes_at") LocalTime closesAt,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> times) {

    public static final Opening NOT_SAID = new Opening(List.of(), null, null, List.of());
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    // A session that ends by then was an afternoon's; one that goes on is there for people after work too.
    private static final LocalTime INTO_THE_EVENING = LocalTime.of(18, 0);

    public static Opening of(Collection<Day> days, LocalTime opensAt, LocalTime closesAt) {
        var inOrder = days.isEmpty() ? EnumSet.noneOf(Day.class) : EnumSet.copyOf(days);
        return new Opening(inOrder.stream().map(Day::name).toList(), opensAt, closesAt,
                List.copyOf(times(inOrder, opensAt, closesAt)));
    }

    /** Both together; the hours stay those of the first. */
    public Opening and(Opening other) {
        var days = new TreeSet<Day>(this.days.stream().map(Day::valueOf).toList());
        other.days.forEach(day -> days.add(Day.valueOf(day)));
        var times = new TreeSet<>(this.times);
        times.addAll(other.times);
        return new Opening(days.stream().map(Day::name).toList(), opensAt, closesAt, List.copyOf(times));
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
