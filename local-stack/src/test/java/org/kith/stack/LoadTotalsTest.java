package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kith.stack.journey.Api;

import com.fasterxml.jackson.core.JsonProcessingException;

class LoadTotalsTest {

    @Test
    void shouldAddUpTheReportsOfAllPieces() throws JsonProcessingException {
        // Given
        var totals = new LoadTotals();
        var report = Api.JSON.readTree("""
                {"taken": 4000, "setAside": 4, "problems": [{"problem": "not-a-postcode", "words": "It has none.", "count": 4,
                    "examples": ["row 1", "row 2", "WN1 1AA"]}]}""");

        // When
        totals.add(report);
        totals.add(report);

        // Then
        assertEquals(8008, totals.rows());
        assertEquals(
                "8,000 rows taken, 8 set aside.%n  8 not-a-postcode: It has none. For example row 1 of piece 1, ".formatted()
                        + "row 2 of piece 1, WN1 1AA, row 1 of piece 2, row 2 of piece 2.",
                totals.toString());
    }
}
