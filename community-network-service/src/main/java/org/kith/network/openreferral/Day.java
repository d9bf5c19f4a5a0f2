package org.kith.network.openreferral;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A day of the week, by its code in recurrence rules (RFC 5545, BYDAY). */
public enum Day {
    MO("Monday"), TU("Tuesday"), WE("Wednesday"), TH("Thursday"), FR("Friday"), SA("Saturday"), SU("Sunday");

    private final String words;

    Day(String words) {
        this.words = words;
    }

    /** The day of this code or English name, in whatever case. */
    public static Optional<Day> of(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(day -> day.name().equals(upper) || day.words.toUpperCase(Locale.ROOT).equals(upper))
                .findFirst();
    }

    public String words() {
        return words;
    }

    public boolean isWeekend() {
        return this == SA || this == SU;
    }
}
