package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    private final Offer offer = new Offer(UUID.randomUUID(), UUID.randomUUID(), "test", MONDAY);

    @Test
    void shouldNeverHaveLessThanNoRoom() {
        // Given
        offer.open(1, MONDAY);

        // When
        var first = offer.takePlace(TUESDAY);
        var second = offer.takePlace(TUESDAY);

        // Then
        assertTrue(first);
        assertFalse(second);
        assertEquals(0, offer.room());
    }

    @Test
    void shouldAlwaysHaveRoomWhereItIsNotCounted() {
        // Given
        offer.open(null, MONDAY);

        // When
        var counted = offer.takePlace(TUESDAY);

        // Then
        assertFalse(counted);
        offer.giveBackPlace(TUESDAY);
        assertNull(offer.room());
    }

    @Test
    void shouldNotUndoWhatTheGroupSaidSinceTheRecord() {
        // Given
        offer.hear(OfferStatus.ACTIVE, 5, MONDAY);
        offer.changeRoom(2, TUESDAY);
        offer.pause(TUESDAY);

        // When
        offer.hear(OfferStatus.ACTIVE, 5, MONDAY);

        // Then
        assertEquals(2, offer.room());
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldBelieveTheLaterRecord() {
        // Given
        offer.hear(OfferStatus.ACTIVE, 5, MONDAY);

        // When
        offer.hear(OfferStatus.PAUSED, 7, TUESDAY);

        // Then
        assertEquals(7, offer.room());
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldEndAndComeBackWithItsSource() {
        // Given
        offer.hear(OfferStatus.ACTIVE, 5, TUESDAY);

        // When
        offer.hear(OfferStatus.INACTIVE, 5, MONDAY);

        // Then
        assertEquals(OfferStatus.INACTIVE, offer.status());
        offer.hear(OfferStatus.ACTIVE, 5, MONDAY);
        assertEquals(OfferStatus.ACTIVE, offer.status());
    }
}
