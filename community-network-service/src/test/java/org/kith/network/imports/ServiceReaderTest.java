package org.kith.network.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.service;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.network.offers.OfferStatus;
import org.kith.network.places.Coordinates;
import org.kith.network.places.Gazetteer;
import org.kith.network.places.Located;
import org.kith.network.places.Place;
import org.kith.network.places.Postcode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

class ServiceReaderTest {
    private static final Gazetteer WARDS = new Gazetteer(List.of(
            new Place(MOSS, "Moss", Place.Kind.WARD, new Coordinates(54.900, -2.580)),
            new Place(BROOK, "Brook", Place.Kind.WARD, new Coordinates(54.900, -2.535))), ServiceReaderTest::located);
    private final ServiceReader reader = new ServiceReader(WIGAN, WARDS, Instant.parse("2099-01-01T00:00:00Z"));
    private final EnumSet<Trouble> notes = EnumSet.noneOf(Trouble.class);
    private final UUID id = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final ObjectNode record = service(id, group, "gardening");

    @Test
    void shouldUnderstandAWholeRecord() {
        // When
        var read = read().orElseThrow();

        // Then
        var content = read.offer().content();
        assertEquals(Set.of(), notes);
        assertEquals(id, read.offer().id());
        assertEquals(group, read.groupId());
        assertEquals(MOSS, content.ward());
        assertEquals(List.of("gardening"), content.interests());
        assertEquals(List.of("step-free"), content.access());
        assertEquals(List.of("en", "pl"), content.languageCodes());
        assertEquals(List.of("TU"), content.opening().days());
        assertEquals(LocalTime.of(10, 0), content.opening().opensAt());
        assertEquals(4, read.offer().room());
        assertEquals("Damson Lane", content.place().orElseThrow().addresses().get(0).address1());
        assertNull(content.about().email(), "the group's own address is not the offer's");
        assertEquals(group + "@groups.example", read.email().orElseThrow().value());
    }

    @Test
    void shouldSetAsideWhatCannotBeAnOffer() {
        assertEquals(Set.of(Trouble.NO_ID, Trouble.NO_NAME, Trouble.NO_GROUP), troubles(new ObjectMapper().createObjectNode()));
        assertTrue(troubles(TextNode.valueOf("a service")).contains(Trouble.NOT_A_RECORD));
        assertEquals(Set.of(Trouble.NO_NAME), troubles(record.deepCopy().put("name", " ")));
    }

    @Test
    void shouldGiveAStableUuidToAnyOtherId() {
        // Given
        record.put("id", "service-17");

        // When
        var first = read().orElseThrow().offer().id();

        // Then
        assertEquals(first, read().orElseThrow().offer().id());
        assertEquals(Set.of(Trouble.ID_NOT_UUID), notes);
        assertTrue(
                !first.equals(new ServiceReader("E07000034", WARDS, Instant.now()).read(new Fields(record, notes)).orElseThrow()
                        .offer().id()),
                "two councils may both have a service-17");
    }

    @Test
    void shouldGuessTheWardByTheNearestCentre() {
        // Given
        record.remove("service_areas");

        // When
        var read = read().orElseThrow();

        // Then
        assertEquals(MOSS, read.offer().content().ward());
        assertEquals(Set.of(Trouble.WARD_GUESSED), notes);
    }

    @Test
    void shouldTakeWhatHasNoPlaceWithANote() {
        // Given
        record.remove("service_areas");
        location().put("latitude", 100).put("longitude", 101);

        // When
        var read = read().orElseThrow();

        // Then
        assertNull(read.offer().content().ward());
        assertEquals(Set.of(Trouble.BAD_COORDINATES, Trouble.NO_PLACE), notes);
    }

    @Test
    void shouldNotMissAPlaceThatHasCoordinatesWhereNoWardIsKnown() {
        // Given
        record.remove("service_areas");
        var nobodyLoadedWards = new ServiceReader(WIGAN, new Gazetteer(List.of(), ServiceReaderTest::located),
                Instant.parse("2099-01-01T00:00:00Z"));

        // When
        var read = nobodyLoadedWards.read(new Fields(record, notes)).orElseThrow();

        // Then
        assertNull(read.offer().content().ward());
        assertEquals(Set.of(), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"TRUE\"", "\"True\"", "\"yes\"", "\"1\"", "1", "\"address withheld\""})
    void shouldTakeAnythingButANoForAConfidentialAddress(String said) throws JsonProcessingException {
        // Given
        record.remove("service_areas");
        record.set("address_confidential", new ObjectMapper().readTree(said));

        // When
        var read = read().orElseThrow().offer();

        // Then
        assertTrue(read.addressConfidential());
        assertNull(read.content().ward(), "the nearest ward tells where it is");
        assertEquals(Set.of(Trouble.NO_PLACE), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"FALSE\"", "\"no\"", "0", "\"\"", "null"})
    void shouldNotHideWhatIsPlainlyNotConfidential(String said) throws JsonProcessingException {
        // Given
        record.set("address_confidential", new ObjectMapper().readTree(said));

        // When / Then
        assertFalse(read().orElseThrow().offer().addressConfidential());
    }

    @Test
    void shouldFindItByItsPostcodeWhereThereAreNoCoordinates() {
        // Given
        record.remove("service_areas");
        location().remove(List.of("latitude", "longitude"));

        // When
        var read = read().orElseThrow().offer().content();

        // Then
        assertEquals(BROOK, read.ward());
        assertEquals(54.901, read.place().orElseThrow().latitude());
        assertEquals(Set.of(Trouble.LOCATED_BY_POSTCODE, Trouble.WARD_GUESSED), notes);
    }

    @Test
    void shouldKeepAnAddressAsWellAsItCan() {
        // Given
        location().put("name", "The old school");
        address().put("country", "United Kingdom").remove(List.of("address_1", "city", "region"));
        address().put("state_province", "Cumbria");

        // When
        var address = read().orElseThrow().offer().content().place().orElseThrow().addresses().get(0);

        // Then
        assertEquals("GB", address.country());
        assertEquals("The old school", address.address1());
        assertEquals("Cumbria", address.city());
        assertEquals(Set.of(), notes);
    }

    @Test
    void shouldSayThatAnAddressIsNotShown() {
        // Given
        address().remove("postal_code");

        // When
        var place = read().orElseThrow().offer().content().place().orElseThrow();

        // Then
        assertEquals(List.of(), place.addresses());
        assertEquals(Set.of(Trouble.ADDRESS_INCOMPLETE), notes);
    }

    @Test
    void shouldUnderstandWebAddressesAsPeopleWriteThem() {
        // When
        record.put("url", "www.digging.example/tuesdays");
        var read = read().orElseThrow().offer().content().about();

        // Then
        assertEquals("https://www.digging.example/tuesdays", read.url());
        assertEquals(Set.of(), notes);
        record.put("url", "javascript:alert(1)");
        assertNull(read().orElseThrow().offer().content().about().url());
        assertEquals(Set.of(Trouble.BAD_URL), notes);
    }

    @Test
    void shouldNotMakeBabiesAYearOlderNorKeepAgesTheWrongWayRound() {
        // When
        record.put("minimum_age", 0.5).put("maximum_age", "4.99");
        var read = read().orElseThrow().offer().content().about();

        // Then
        assertEquals(0, read.minimumAge());
        assertEquals(4, read.maximumAge());
        record.put("minimum_age", 18).put("maximum_age", 12);
        assertNull(read().orElseThrow().offer().content().about().maximumAge());
        assertEquals(Set.of(Trouble.BAD_NUMBER), notes);
    }

    @Test
    void shouldReadDirtyFieldsAsWellAsItCan() {
        // Given
        record.put("description", "<p>Tea &amp; talk</p>").put("minimum_age", "16").put("maximum_age", "old")
                .put("email", "ring us")
                .put("status", "Active").put("last_confirmed", "soon").put("last_modified", "2026-03-15T10:30:45.123Z");
        schedule().put("byday", "1TU,XX").put("opens_at", "10:00:00Z").put("closes_at", "noon");

        // When
        var read = read().orElseThrow();

        // Then
        var content = read.offer().content();
        assertEquals("Tea & talk", content.about().description());
        assertEquals(16, content.about().minimumAge());
        assertNull(content.about().maximumAge());
        assertEquals(List.of("TU"), content.opening().days());
        assertEquals(LocalTime.of(10, 0), content.opening().opensAt());
        assertEquals(Instant.parse("2026-03-15T10:30:45.123Z"), read.offer().modifiedAt());
        assertEquals(
                Set.of(Trouble.HTML_REMOVED, Trouble.BAD_NUMBER, Trouble.BAD_EMAIL, Trouble.BAD_DATE, Trouble.BAD_SCHEDULE),
                notes);
    }

    @Test
    void shouldReadOnFromAWebAddressThatNeverEnds() {
        // Given
        record.put("url", "a.".repeat(100_000) + "com");

        // When
        var read = read().orElseThrow();

        // Then
        assertNull(read.offer().content().about().url());
        assertEquals(Set.of(Trouble.BAD_URL), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "www.a-b.example/x?y=1#z", "A.EXAMPLE?x", "a.b.c.d.example", "a.example#"})
    void shouldReadAWebAddressWithoutItsBeginning(String text) {
        // Given
        record.put("url", text);

        // When
        var read = read().orElseThrow();

        // Then
        assertEquals("https://" + text, read.offer().content().about().url());
    }

    @Test
    void shouldReadDailyAsEveryDayOfTheWeek() {
        // Given
        schedule().put("freq", "DAILY").put("dtstart", "2026-01-05").remove("byday");

        // When
        var schedule = read().orElseThrow().offer().content().schedules().get(0);

        // Then
        assertEquals("WEEKLY", schedule.freq());
        assertEquals("MO,TU,WE,TH,FR,SA,SU", schedule.byday());
        assertEquals(Set.of(), notes);
    }

    @Test
    void shouldNotTakeTheFirstDayOfARuleItDoesNotKnowForTheOnlyOne() {
        // Given
        schedule().put("freq", "YEARLY").put("dtstart", "2026-01-05").remove("byday");

        // When
        var schedule = read().orElseThrow().offer().content().schedules().get(0);

        // Then
        assertNull(schedule.dtstart());
        assertEquals(Set.of(Trouble.BAD_SCHEDULE), notes);
    }

    @Test
    void shouldKnowWhatNoLongerRuns() {
        // Given
        record.put("status", "defunct");

        // When
        var read = read().orElseThrow();

        // Then
        assertEquals(OfferStatus.INACTIVE, read.offer().status());
        assertEquals(Set.of(Trouble.NOT_RUNNING), notes);
    }

    private Optional<ImportedService> read() {
        return reader.read(new Fields(record, notes));
    }

    private Set<Trouble> troubles(JsonNode node) {
        var fields = new Fields(node, EnumSet.noneOf(Trouble.class));
        assertTrue(reader.read(fields).isEmpty());
        return fields.notes();
    }

    private ObjectNode schedule() {
        return (ObjectNode) record.at("/schedules/0");
    }

    private ObjectNode address() {
        return (ObjectNode) location().at("/addresses/0");
    }

    /** As if one postcode were loaded, the one of the record. */
    private static Optional<Located> located(String text) {
        return Postcode.read(text).map(postcode -> new Located(postcode, new Coordinates(54.901, -2.536), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private ObjectNode location() {
        return (ObjectNode) record.at("/service_at_locations/0/location");
    }
}
