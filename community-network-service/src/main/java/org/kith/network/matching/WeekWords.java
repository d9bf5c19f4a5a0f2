package org.kith.network.matching;

import java.util.List;
import java.util.Locale;

import org.kith.network.offers.Opening;
import org.kith.network.offers.PartOfDay;
import org.kith.network.openreferral.Day;

/** Says when an offer runs: "runs on Tuesday mornings", or "runs on some Tuesday mornings" when that is not every week. */
final class WeekWords {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR");

    static String of(Opening opening) {
        var part = opening.timesDiffer() ? null : PartOfDay.at(opening.opensAt());
        return "runs on " + (opening.skipsWeeks() ? "some " : "") + (part == null
                ? Words.list(opening.days().stream().map(day -> name(day) + "s").toList())
                : days(opening.days()) + " " + part.name().toLowerCase(Locale.ROOT) + "s");
    }

    private static String days(List<String> days) {
        return days.containsAll(WEEKDAYS) && days.size() == WEEKDAYS.size()
                ? "weekday"
                : Words.list(days.stream().map(WeekWords::name).toList());
    }

    private static String name(String day) {
        return Day.valueOf(day).words();
    }

    private WeekWords() {}
}
