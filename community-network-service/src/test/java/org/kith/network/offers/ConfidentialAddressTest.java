package org.kith.network.offers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Where a refuge is, nobody learns: not by any way the service can be asked, nor from what it keeps. */
@QuarkusTest
@WithTestResource(KithResource.class)
class ConfidentialAddressTest {
    private static final double LATITUDE = 54.912345;
    private static final double LONGITUDE = -2.567891;
    private final UUID offer = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    /** Words of this test alone: if one is anywhere, it is from here. */
    private final String name = "refuge" + letters();
    private final String street = "street" + letters();
    private final String venue = "venue" + letters();
    private final ObjectNode record = record();

    @BeforeEach
    void anOfferWithAnAddress() {
        wardsAreKnown();
        imports(record).body("taken", is(1));
        joins(group, JOAN);
        As.nobody().get("/open-referral-uk/v3/service_at_locations/" + placeId()).then().statusCode(200)
                .body(containsString(street));
    }

    @Test
    void shouldBeNowhereOnceItsGroupHidesIt() {
        // Given
        As.user("joan").body("{\"room\": 2}").put("/api/offers/" + offer + "/room").then().statusCode(200);

        // When
        var hidden = As.user("joan").post("/api/offers/" + offer + "/hide-address");

        // Then
        hidden.then().statusCode(200).body("title", is(name)).body("venue", nullValue()).body("ward", is(MOSS));
        isNowhere();
    }

    @Test
    void shouldNotComeBackWithTheFeed() {
        // Given
        As.user("joan").post("/api/offers/" + offer + "/hide-address").then().statusCode(200);

        // When
        imports(record.put("description", "We are still here.")).body("taken", is(1));

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("description", is("We are still here."));
        isNowhere();
    }

    @Test
    void shouldNotComeBackByGoingBackNorByNewWords() {
        // Given
        As.user("joan").body("{\"room\": 2}").put("/api/offers/" + offer + "/room").then().statusCode(200);
        As.user("joan").post("/api/offers/" + offer + "/hide-address").then().statusCode(200);

        // When
        As.user("joan").post("/api/offers/" + offer + "/versions/0/restore").then().statusCode(200).body("venue", nullValue());

        // Then
        isNowhere();
        As.user("joan").body("""
                {"title": "%s", "description": "We are here.", "ward": "%s", "interests": ["gardening"],
                 "place": {"name": "%s", "street": "%s", "town": "Moss", "county": "Greater Manchester", "postcode": "WN0 0ZZ",
                           "latitude": %s, "longitude": %s}}""".formatted(name, MOSS, venue, street, LATITUDE, LONGITUDE))
                .put("/api/offers/" + offer).then().statusCode(200).body("venue", nullValue());
        isNowhere();
    }

    @Test
    void shouldBeNowhereOnceTheFeedSaysSo() {
        // When
        imports(record.put("address_confidential", true)).body("taken", is(1));

        // Then
        isNowhere();
        imports(record.put("address_confidential", false)).body("taken", is(1));
        isNowhere();
    }

    @Test
    void shouldNotTellTheWardThatWasWorkedOutFromWhereItIs() {
        // Given
        record.remove("service_areas");
        imports(record).body("problems.problem", contains("ward-guessed"));
        As.nobody().get("/api/offers/" + offer).then().body("ward", is(MOSS));

        // When
        imports(record.put("address_confidential", "TRUE")).body("problems.problem", contains("no-place"));

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("ward", nullValue());
        As.user("joan").get("/api/offers/" + offer + "/versions").then().body(not(containsString(MOSS)));
        isNowhere();
    }

    @Test
    void shouldBeNowhereOnceTheFeedSaysSoWhoseverWordsStand() {
        // Given
        As.user("joan").body("""
                {"title": "%s", "description": "We are here.", "ward": "%s", "interests": ["gardening"],
                 "place": {"name": "%s", "latitude": %s, "longitude": %s}}"""
                .formatted(name, MOSS, venue, LATITUDE, LONGITUDE)).put("/api/offers/" + offer).then().statusCode(200)
                .body("held", is(true)).body("venue", is(venue));

        // When
        imports(record.put("address_confidential", true)).body("problems.problem", contains("held-here"));

        // Then
        isNowhere();
    }

    @Test
    void shouldStillBeThereForWhoTakesPartFromHome() {
        // Given
        var places = (ArrayNode) record.at("/service_at_locations");
        var atHome = (ObjectNode) places.addObject().put("id", UUID.randomUUID().toString()).set("location",
                places.at("/0/location").deepCopy());
        ((ObjectNode) atHome.path("location")).put("id", UUID.randomUUID().toString()).put("location_type", "virtual");

        // When
        imports(record.put("address_confidential", true)).body("taken", is(1));

        // Then
        search(Map.of("words", name, "online", true)).body("results.id", contains(offer.toString()))
                .body("results.latitude", contains(nullValue())).body("results.venue", contains(nullValue()));
        As.nobody().get("/open-referral-uk/v3/service_at_locations?full=true&organization_id=" + group).then().statusCode(200)
                .body("contents.location.location_type", contains("virtual"))
                .body("contents[0].location.addresses", nullValue());
        for (var secret : List.of(street, venue, Double.toString(LATITUDE))) {
            assertFalse(Tables.dump().contains(secret), "where it is is kept somewhere");
        }
    }

    @Test
    void shouldNotCountAsChangedBecauseTheFeedStillHasIt() {
        // Given
        imports(record.put("address_confidential", true)).body("taken", is(1));
        String modified = As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).extract()
                .path("last_modified");

        // When
        imports(record.put("address_confidential", true)).body("taken", is(1));

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("last_modified", is(modified));
        As.user("joan").get("/api/offers/" + offer + "/versions").then().statusCode(200).body("versions", hasSize(1));
    }

    @Test
    void shouldStayInTheWardThatItsGroupNamed() throws SQLException {
        // Given
        var ours = """
                {"title": "%s too", "description": "We are here.", "ward": "%s", "interests": ["singing"],
                 "place": {"name": "%s", "latitude": %s, "longitude": %s}}""";
        String published = As.user("joan").body(ours.formatted(name, MOSS, venue, LATITUDE, LONGITUDE))
                .post("/api/groups/" + group + "/offers").then().statusCode(201).extract().path("id");
        As.user("joan").post("/api/offers/" + offer + "/hide-address").then().statusCode(200);
        var path = "/api/offers/" + published;

        // When
        As.user("joan").post(path + "/hide-address").then().statusCode(200).body("venue", nullValue());

        // Then
        serves(published, MOSS);
        assertTrue(isAsItWasBefore(published), "it was hidden, and nothing else");
        As.user("joan").body(ours.formatted(name, BROOK, venue, LATITUDE, LONGITUDE)).put(path).then().statusCode(200);
        serves(published, BROOK);
        As.user("joan").post(path + "/versions/0/restore").then().statusCode(200);
        serves(published, MOSS);
        assertFalse(Tables.dump().contains(venue), "the name of the place is kept somewhere");
    }

    private static void serves(String offer, String ward) {
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("ward", is(ward));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("service_areas.extent",
                contains(ward)).body("service_at_locations", nullValue());
    }

    private static boolean isAsItWasBefore(String offer) throws SQLException {
        try (var connection = owner();
                var row = connection.createStatement().executeQuery("""
                        select bool_and(o.content = v.content) from offer o join offer_version v on v.offer_id = o.id
                        where o.id = '%s'""".formatted(offer))) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Test
    void shouldNeverBeThereWhenItsGroupPublishesItSo() {
        // When
        String published = As.user("joan").body("""
                {"title": "%s too", "description": "We are here.", "ward": "%s", "interests": ["singing"], "addressConfidential": true,
                 "place": {"name": "%s", "latitude": %s, "longitude": %s}, "online": true}"""
                .formatted(name, MOSS, venue + "x", LATITUDE, LONGITUDE)).post("/api/groups/" + group + "/offers").then()
                .statusCode(201).body("venue", nullValue()).body("online", is(true)).extract().path("id");

        // Then
        search(Map.of("words", name + " too", "online", true)).body("results.id", contains(published))
                .body("results.latitude", contains(nullValue())).body("results.venue", contains(nullValue()));
        assertFalse(Tables.dump().contains(venue + "x"));
    }

    private void isNowhere() {
        var directory = "/councils/" + WIGAN + "/open-referral-uk/v3/";
        assertAll(
                () -> isNotIn("*/*", "/api/offers/" + offer),
                () -> isNotIn("*/*", "/api/groups/" + group + "/offers"),
                () -> isNotIn("*/*", directory + "services/" + offer),
                () -> isNotIn("*/*", directory + "services?full=true&organization_id=" + group),
                () -> isNotIn("*/*", directory + "service_at_locations?full=true&organization_id=" + group),
                () -> isNotIn("application/geo+json", directory + "services?full=true&organization_id=" + group),
                () -> isNotIn("application/geo+json", directory + "services?organization_id=" + group),
                () -> isNotIn("text/csv", directory + "services?organization_id=" + group),
                () -> isNotIn("application/geo+json", directory + "service_at_locations?organization_id=" + group),
                () -> isNotIn("text/csv", directory + "services?full=true&organization_id=" + group),
                () -> isNotIn("text/csv", directory + "service_at_locations?organization_id=" + group),
                () -> isNotIn("*/*", "/api/search?words=" + name),
                () -> isNotIn("application/geo+json", "/api/search?words=" + name),
                () -> isNotIn("text/csv", "/api/search?words=" + name),
                () -> assertFalse(Tables.dump().contains(street), "the street is kept somewhere"),
                () -> assertFalse(Tables.dump().contains(venue), "the name of the place is kept somewhere"));
        isNoPlace(directory);
        isNoPoint();
        As.user("joan").get("/api/offers/" + offer + "/versions").then().statusCode(200).body(not(containsString(venue)));
    }

    private void isNoPlace(String directory) {
        As.nobody().get(directory + "services?organization_id=" + group).then().statusCode(200).body("contents.id",
                contains(offer.toString()));
        As.nobody().get(directory + "service_at_locations?organization_id=" + group).then().statusCode(200)
                .body("contents", empty()).body("total_items", is(0));
        As.nobody().get(directory + "service_at_locations/" + placeId()).then().statusCode(404);
        As.nobody().accept("application/geo+json").get(directory + "services?full=true&organization_id=" + group).then()
                .statusCode(200).body("features", hasSize(1)).body("features[0].geometry", nullValue());
    }

    /** Found by its words, but not by how near it is. */
    private void isNoPoint() {
        var there = Map.of("latitude", LATITUDE, "longitude", LONGITUDE);
        search(Map.of("words", name, "near", there)).body("results.id", contains(offer.toString()))
                .body("results.distance", contains(nullValue())).body("results.latitude", contains(nullValue()))
                .body("results.serviceAtLocationId", contains(nullValue()));
        search(Map.of("words", name, "near", there, "within", 50_000)).body("results", empty());
        search(Map.of("terms", List.of("gardening"), "near", there, "within", 100, "limit", 50)).body("results.id",
                not(hasItem(offer.toString())));
        // A word that is written nowhere is taken for a mistyped one, so others may be found.
        search(Map.of("words", street)).body("results.id", not(hasItem(offer.toString())));
        search(Map.of("words", venue)).body("results.id", not(hasItem(offer.toString())));
    }

    private static ValidatableResponse search(Map<String, ?> question) {
        return As.nobody().body(question).post("/api/search").then().statusCode(200);
    }

    private void isNotIn(String type, String path) {
        var answer = As.nobody().accept(type).get(path).then().statusCode(200).extract().asString();
        for (var secret : List.of(street, venue, Double.toString(LATITUDE), Double.toString(LONGITUDE))) {
            assertFalse(answer.contains(secret), () -> secret + " is in " + path + " as " + type);
        }
    }

    private ObjectNode record() {
        var record = service(offer, group, "gardening").put("name", name).put("description", "We are here.");
        var location = (ObjectNode) record.at("/service_at_locations/0/location");
        location.put("name", venue).put("latitude", LATITUDE).put("longitude", LONGITUDE);
        ((ObjectNode) location.at("/addresses/0")).put("address_1", street);
        record.putArray("schedules").addObject().put("freq", "WEEKLY").put("byday", "TU").put("opens_at", "10:00")
                .put("closes_at", "12:00").put("description", "Ring at the side door, " + street)
                .put("notes", "Not the front of " + street).put("schedule_link", "https://refuge.example/" + street);
        return record;
    }

    private String placeId() {
        return record.at("/service_at_locations/0/id").asText();
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qox";
    }
}
