package org.kith.network.matching;

import java.time.LocalTime;
import java.util.List;

import org.kith.network.offers.Opening;
import org.kith.network.openreferral.Day;

/** Says when an offer runs: "runs on Tuesday mornings". */
final class WeekWords {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR");

    static String of(Opening opening) {
        var part = part(opening.opensAt());
        return part.isEmpty()
                ? "runs on " + Words.list(opening.days().stream().map(day -> name(day) + "s").toList())
                : "runs on " + days(opening.days()) + " " + part;
    }

    private static String days(List<String> days) {
        return days.containsAll(WEEKDAYS) && days.size() == WEEKDAYS.size()
                ? "weekday"
                : Words.list(days.stream().map(WeekWords::name).toList());
    }

    private static String name(String day) {
        return Day.valueOf(day).words();
    }

    private static String part(LocalTime opensAt) {
        if (opensAt == null) {
            return "";
        }
        return opensAt.getHour() < 12 ? "mornings" : opensAt.getHour() < 17 ? "afternoons" : "evenings";
    }

    private WeekWords() {}
}
