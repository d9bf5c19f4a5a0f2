package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.network.openreferral.Schedule;

class OpeningTest {

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

    private static Schedule weekly(String days, LocalTime opensAt, LocalTime closesAt) {
        return new Schedule(UUID.randomUUID(), null, null, null, "WEEKLY", null, days, null, null, opensAt, closesAt, null,
                null,
                null, null);
    }
}
