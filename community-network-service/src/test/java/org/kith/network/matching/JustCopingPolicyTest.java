package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kith.events.CopingLevel;

class JustCopingPolicyTest {

    @Test
    void shouldSeekOffersForThoseWhoAreJustCopingOrStruggling() {
        // When
        var matched = Arrays.stream(CopingLevel.values()).filter(JustCopingPolicy::asksForOffers).toList();

        // Then
        assertEquals(List.of(CopingLevel.JUST_COPING, CopingLevel.STRUGGLING), matched);
    }

    @Test
    void shouldLeaveALevelItDoesNotKnowAlone() {
        assertEquals(false, JustCopingPolicy.asksForOffers(null));
    }
}
