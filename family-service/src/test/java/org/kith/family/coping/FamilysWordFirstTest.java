package org.kith.family.coping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.events.SaidBy;

class FamilysWordFirstTest {

    @ParameterizedTest(name = "{0} leads where {1} is known: {2}")
    @CsvSource({"FAMILY, '', true", "WORKER, '', true", "DERIVED, '', true", "FAMILY, WORKER FAMILY DERIVED, true",
            "WORKER, WORKER DERIVED, true", "WORKER, FAMILY, false", "DERIVED, WORKER, false", "DERIVED, DERIVED, true"})
    void shouldListenToWhoeverIsNearestToTheFamily(SaidBy speaker, String known, boolean leads) {
        var others = Arrays.stream(known.split(" ")).filter(s -> !s.isEmpty()).map(SaidBy::valueOf).toList();

        assertEquals(leads, FamilysWordFirst.leads(speaker, others));
    }
}
