package org.kith.network.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDatesTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    @ParameterizedTest
    @ValueSource(strings = {"24/12/2026", "24 December 2026", "24 Dec 2026", "2026-12-24", "  24/12/2026  \r\n\r\n"})
    void shouldReadADateHoweverItIsTyped(String typed) {
        assertTrue(TypedDates.areDates(typed));
        assertEquals(List.of(CHRISTMAS_EVE), TypedDates.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "31/02/2026", "12/24/2026", "24/12/2026, 25/12/2026", "24/12/26"})
    void shouldNotGuess(String typed) {
        assertFalse(TypedDates.areDates(typed));
    }

    @Test
    void shouldShowThemAsTheyCanBeTyped() {
        var dates = List.of(CHRISTMAS_EVE, LocalDate.of(2027, 5, 1));

        assertEquals(dates, TypedDates.of(TypedDates.shown(dates)));
    }
}
