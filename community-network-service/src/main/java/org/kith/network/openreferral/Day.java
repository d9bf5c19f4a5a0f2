package org.kith.network.openreferral;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of the week, by its code in recurrence rules (RFC 5545, BYDAY). */
public enum Day {
    MO("Monday"), TU("Tuesday"), WE("Wednesday"), TH("Thursday"), FR("Friday"), SA("Saturday"), SU("Sunday");

    private static final Map<String, Day> BY_CODE_AND_NAME = Stream.of(values())
            .flatMap(day -> Stream.of(Map.entry(day.name(), day), Map.entry(day.words.toUpperCase(Locale.ROOT), day)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String words;

    Day(String words) {
        this.words = words;
    }

    /** The day of this code or English name, in whatever case. */
    public static Optional<Day> of(String text) {
        return Optional.ofNullable(BY_CODE_AND_NAME.get(text.toUpperCase(Locale.ROOT)));
    }

    public String words() {
        return words;
    }

    public boolean isWeekend() {
        return this == SA || this == SU;
    }
}
