package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.network.openreferral.Schedule;

class OpeningTest {
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @ParameterizedTest
    @CsvSource({
            "TU, 10:00, 12:00, WEEKDAY_DAYTIME",
            "TU, 16:59, , WEEKDAY_DAYTIME",
            "TU, 16:00, 18:00, WEEKDAY_DAYTIME",
            "TU, 17:00, 19:00, WEEKDAY_EVENING",
            "TU, 16:30, 20:00, WEEKDAY_DAYTIME WEEKDAY_EVENING",
            "SA, 19:00, 21:00, WEEKEND",
            "SU, , , WEEKEND",
            "FR SA, 10:00, 12:00, WEEKDAY_DAYTIME WEEKEND",
            "WE, , , ''"})
    void shouldTellThePartsOfTheWeek(String days, LocalTime opensAt, LocalTime closesAt, String times) {
        // When
        var opening = Opening.of(List.of(weekly(days.replace(' ', ','), opensAt, closesAt)));

        // Then
        assertEquals(times, String.join(" ", opening.times()));
    }

    @Test
    void shouldJoinTwoSchedulesInTheOrderOfTheWeek() {
        // Given
        var friday = weekly("FR", LocalTime.of(18, 0), LocalTime.of(20, 0));
        var monday = weekly("MO", LocalTime.of(9, 0), LocalTime.of(11, 0));

        // When
        var both = Opening.of(List.of(friday, monday));

        // Then
        assertEquals(List.of("MO", "FR"), both.days());
        assertEquals(List.of("WEEKDAY_DAYTIME", "WEEKDAY_EVENING"), both.times());
        assertEquals(LocalTime.of(18, 0), both.opensAt());
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, , TU, false", ", , TU, false", "WEEKLY, 1, TU, false", "WEEKLY, 2, TU, true", "MONTHLY, , 1TU, true",
            "MONTHLY, , TU, true", "WEEKLY, , -1TU, true"})
    void shouldTellWhetherItRunsEveryWeek(String freq, Integer interval, String days, boolean skipsWeeks) {
        // When
        var opening = Opening.of(List.of(weekly("MO", TEN, null), schedule(freq, interval, days, TEN, null)));

        // Then
        assertEquals(skipsWeeks, opening.skipsWeeks());
    }

    @ParameterizedTest
    @CsvSource({"11:59, false", "12:00, true", "19:00, true", ", true"})
    void shouldTellWhetherItIsAtTheSamePartOfTheDay(LocalTime other, boolean differ) {
        // When
        var opening = Opening.of(List.of(weekly("MO", TEN, null), weekly("TH", other, null)));

        // Then
        assertEquals(differ, opening.timesDiffer());
    }

    @Test
    void shouldNotMindATimeWithoutADay() {
        assertFalse(Opening.of(List.of(weekly("MO", TEN, null), schedule(null, 2, null, null, null))).timesDiffer());
        assertFalse(Opening.of(List.of(weekly("MO", TEN, null), schedule("MONTHLY", 2, null, null, null))).skipsWeeks());
    }

    private static Schedule weekly(String days, LocalTime opensAt, LocalTime closesAt) {
        return schedule("WEEKLY", null, days, opensAt, closesAt);
    }

    private static Schedule schedule(String freq, Integer interval, String days, LocalTime opensAt, LocalTime closesAt) {
        return new Schedule(UUID.randomUUID(), null, null, null, freq, interval, days, null, null, opensAt, closesAt, null,
                null,
                null, null);
    }
}
