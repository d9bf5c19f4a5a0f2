package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;

class OfferTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    private final Offer offer = new Offer(UUID.randomUUID(), UUID.randomUUID(), "test", MONDAY);

    @Test
    void shouldNeverHaveLessThanNoRoom() {
        // Given
        offer.changeRoom(1, MONDAY);

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
        offer.changeRoom(null, MONDAY);

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
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.changeRoom(2, TUESDAY);
        offer.pause(TUESDAY);

        // When
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);

        // Then
        assertEquals(2, offer.room());
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldBelieveTheLaterRecord() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);

        // When
        offer.hear(news(OfferStatus.PAUSED, 7, TUESDAY), TUESDAY);

        // Then
        assertEquals(7, offer.room());
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldEndAndComeBackWithItsSource() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, TUESDAY), TUESDAY);

        // When
        offer.hear(news(OfferStatus.INACTIVE, 5, MONDAY), MONDAY);

        // Then
        assertEquals(OfferStatus.INACTIVE, offer.status());
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        assertEquals(OfferStatus.ACTIVE, offer.status());
    }

    @Test
    void shouldStayEndedWhenTheGroupEndedItUntilItReleasesIt() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.end(MONDAY);

        // When
        offer.hear(news(OfferStatus.ACTIVE, 5, TUESDAY), TUESDAY);

        // Then
        assertEquals(OfferStatus.INACTIVE, offer.status());
        offer.release(TUESDAY);
        offer.hear(news(OfferStatus.ACTIVE, 5, TUESDAY), TUESDAY);
        assertEquals(OfferStatus.ACTIVE, offer.status());
    }

    @Test
    void shouldNotEndWithItsSourceOnceTheGroupSpeaksForIt() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.rewrite(content("Ours"), MONDAY);

        // When
        offer.hear(news(OfferStatus.INACTIVE, 5, TUESDAY), TUESDAY);

        // Then
        assertEquals(OfferStatus.ACTIVE, offer.status());
        offer.release(TUESDAY);
        offer.hear(news(OfferStatus.INACTIVE, 5, TUESDAY), TUESDAY);
        assertEquals(OfferStatus.INACTIVE, offer.status());
    }

    @Test
    void shouldStayPausedAndFullThoughItsSourceTouchesTheRecordEveryNight() {
        // Given
        offer.hear(touched(OfferStatus.ACTIVE, true, 5, MONDAY), MONDAY);
        offer.pause(MONDAY);
        offer.changeRoom(0, MONDAY);

        // When
        offer.hear(touched(OfferStatus.ACTIVE, true, 5, TUESDAY), TUESDAY);

        // Then
        assertEquals(OfferStatus.PAUSED, offer.status());
        assertEquals(0, offer.room());
        offer.hear(touched(OfferStatus.ACTIVE, true, 3, TUESDAY.plusSeconds(1)), TUESDAY);
        assertEquals(3, offer.room(), "that is news");
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldNotRunOtherwiseThanTheGroupSaysThatSpeaksForIt() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.rewrite(content("Ours"), MONDAY);
        offer.pause(MONDAY);

        // When
        offer.hear(news(OfferStatus.ACTIVE, 7, TUESDAY), TUESDAY);

        // Then
        assertEquals(OfferStatus.PAUSED, offer.status());
        assertEquals(5, offer.room());
    }

    @Test
    void shouldKeepItsRoomWhenTheRecordSaysNothingOfRoom() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 1, MONDAY), MONDAY);
        offer.takePlace(MONDAY);
        var later = touched(OfferStatus.PAUSED, false, null, TUESDAY);

        // When
        offer.hear(later, TUESDAY);

        // Then
        assertEquals(0, offer.room());
        assertEquals(OfferStatus.PAUSED, offer.status());
    }

    @Test
    void shouldRememberHowMuchRoomThereWasBeforeTheFeedSaidOtherwise() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);

        // When / Then
        assertTrue(offer.wouldChange(news(OfferStatus.ACTIVE, 0, TUESDAY)));
    }

    @Test
    void shouldNotListenToACopyOfWhatItsGroupPublishedHere() {
        // Given
        var own = new Offer(offer.id(), offer.groupId(), Offer.GROUP, MONDAY);
        own.rewrite(content("Ours"), MONDAY);
        own.resume(MONDAY);
        var copy = news(OfferStatus.INACTIVE, 0, TUESDAY);

        // When
        own.hear(copy, TUESDAY);

        // Then
        assertEquals("Ours", own.content().title());
        assertEquals(OfferStatus.ACTIVE, own.status());
        assertNull(own.room());
        assertFalse(own.wouldChange(copy) || own.wouldBeListedOtherwise(copy));
    }

    @Test
    void shouldKeepAWardOfAHiddenAddressOnlyWhereItIsSaidToBeForIt() {
        // Given
        var guessed = new OfferContent("E05999901", content("Refuge").about(), null, null, null, null, null, null, null, null,
                null);
        var said = new OfferContent("E05999901", guessed.about(), null,
                List.of(new ServiceArea(UUID.randomUUID(), null, "E05999901", "ward", null, null)), null, null, null, null,
                null,
                null, null);

        // When / Then
        assertNull(guessed.withoutAddresses().ward());
        assertEquals("E05999901", said.withoutAddresses().ward());
    }

    @Test
    void shouldServeTheWardThatItsGroupNamedOnceItsAddressIsHidden() {
        // Given
        var there = content("Refuge");
        var inMoss = new OfferContent("E05999901", there.about(), null, null, there.serviceAtLocations(), null, null, null,
                null,
                null, null);
        var own = new Offer(UUID.randomUUID(), UUID.randomUUID(), Offer.GROUP, MONDAY);
        own.rewrite(inMoss, MONDAY);
        offer.describe(inMoss, MONDAY);

        // When
        own.hideAddress(TUESDAY);
        offer.hideAddress(TUESDAY);

        // Then
        assertEquals("E05999901", own.content().ward());
        assertEquals(List.of("E05999901"), own.content().serviceAreas().stream().map(ServiceArea::extent).toList());
        assertNull(offer.content().ward(), "of a feed it may be worked out from where it is");
        offer.rewrite(inMoss, TUESDAY);
        assertEquals("E05999901", offer.content().ward());
        assertEquals(own.content().serviceAreas().get(0).extent(), offer.content().serviceAreas().get(0).extent());
        assertTrue(offer.content().place().isEmpty());
    }

    @Test
    void shouldKeepTheGroupsOwnWordsUntilItReleasesThem() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.rewrite(content("Ours"), TUESDAY);

        // When
        offer.hear(news(OfferStatus.ACTIVE, 5, TUESDAY), TUESDAY);

        // Then
        assertTrue(offer.isHeld());
        assertEquals("Ours", offer.content().title());
        offer.release(TUESDAY);
        offer.hear(news(OfferStatus.ACTIVE, 5, TUESDAY), TUESDAY);
        assertEquals("Theirs", offer.content().title());
    }

    @Test
    void shouldNotEvenKeepAConfidentialAddress() {
        // Given
        offer.hear(news(OfferStatus.ACTIVE, 5, MONDAY), MONDAY);
        offer.hideAddress(MONDAY);

        // When
        offer.hear(news(OfferStatus.ACTIVE, 6, TUESDAY), TUESDAY);

        // Then
        assertTrue(offer.content().place().isEmpty());
    }

    private OfferNews news(OfferStatus status, Integer room, Instant at) {
        return new OfferNews(offer.id(), offer.groupId(), "test", content("Theirs"), status, true, room, null, at, null, false);
    }

    /** As a source that knows when it touched a record, and not whether anybody said so again. */
    private OfferNews touched(OfferStatus status, boolean saysRoom, Integer room, Instant at) {
        return new OfferNews(offer.id(), offer.groupId(), "test", content("Theirs"), status, saysRoom, room, null, null, at,
                false);
    }

    private static OfferContent content(String title) {
        var about = new About(title, null, null, null, null, null, null, null, null, null, null, null, null);
        var place = new Location(UUID.randomUUID(), "physical", "The gate", null, 54.9, -2.58, null, null, null, null);
        return new OfferContent(null, about, null, null, List.of(new ServiceAtLocation(UUID.randomUUID(), place)), null, null,
                null, null, null, null);
    }
}
