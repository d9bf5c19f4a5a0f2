package org.kith.network.offers;

/** A day of the week, by its code in recurrence rules (RFC 5545, BYDAY). */
public enum Day {
    MO("Monday"), TU("Tuesday"), WE("Wednesday"), TH("Thursday"), FR("Friday"), SA("Saturday"), SU("Sunday");

    private final String words;

    Day(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean isWeekend() {
        return this == SA || this == SU;
    }
}
