package org.kith.network.offers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class OfferResourceTest {
    private static final String SMALLEST = """
            {"title": "Song and soup", "description": "We sing, then we eat.", "ward": "%s", "interests": ["singing"]}
            """.formatted(MOSS);
    private final UUID offer = UUID.randomUUID();

    @Test
    void shouldPublishAnOfferOfFourFields() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        var published = As.user("joan").body(SMALLEST).post("/api/groups/" + group + "/offers");

        // Then
        published.then().statusCode(201).body("title", is("Song and soup")).body("groupName", is("Moss Allotment"))
                .body("status", is("ACTIVE")).body("room", nullValue());
        As.nobody().get(published.header("Location")).then().statusCode(200).body("interests", contains("singing"));
        As.nobody().get("/api/groups/" + group + "/offers").then().statusCode(200)
                .body("offers.title", contains("Song and soup", "Tuesday dig"));
    }

    @Test
    void shouldPublishOnceForOneIdempotencyKey() {
        // Given
        var path = "/api/groups/" + groupOfJoan(offer, "gardening") + "/offers";
        var key = UUID.randomUUID().toString();
        String first = As.user("joan").header("Idempotency-Key", key).body(SMALLEST).post(path).then().statusCode(201).extract()
                .path("id");

        // When
        var again = As.user("joan").header("Idempotency-Key", key).body(SMALLEST).post(path);

        // Then
        again.then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void shouldTellNobodyMarkupThatSomebodyTyped() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        As.user("joan").body(Map.of("name", "<script>steal()</script>Moss <b>Allotment</b>", "whatYouDo",
                "I &lt;img src=x onerror=steal()&gt; dig. Ages <5 welcome.")).put("/api/groups/" + group).then()
                .statusCode(204);

        // When
        String id = As.user("joan").body("""
                {"title": "<b>Dig</b> & brew", "description": "Tea<script>steal()</script>, 3 < 4", "ward": "%s",
                 "interests": ["gardening"], "cost": "<i>Free</i>", "place": {"name": "<u>The gate</u>"}}""".formatted(MOSS))
                .post("/api/groups/" + group + "/offers").then().statusCode(201).extract().path("id");

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200).body("name", is("Dig & brew"))
                .body("description", is("Tea, 3 < 4")).body("fees", is("Free"))
                .body("service_at_locations[0].location.name", is("The gate"))
                .body("organization.name", is("Moss Allotment"))
                .body("organization.description", is("I dig. Ages <5 welcome."));
    }

    @Test
    void shouldSayWhenItRuns() {
        // Given
        var path = "/api/groups/" + groupOfJoan(offer, "gardening") + "/offers";

        // When
        var published = As.user("joan").body(SMALLEST.replace("\"interests\"", """
                "days": ["TH", "SA"], "opensAt": "18:30", "closesAt": "20:00", "languages": ["pl"], "access": ["step-free"],
                "room": 3, "minimumAge": 16, "helpsWith": ["company"], "interests\"""")).post(path);

        // Then
        published.then().statusCode(201).body("times", contains("WEEKDAY_EVENING", "WEEKEND")).body("room", is(3))
                .body("opensAt", is("18:30"));
    }

    @Test
    void shouldPauseAndResumeInOneCall() {
        // Given
        groupOfJoan(offer, "gardening");

        // When
        As.user("joan").post("/api/offers/" + offer + "/pause").then().statusCode(200).body("status", is("PAUSED"));

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("status", is("PAUSED"));
        As.user("joan").post("/api/offers/" + offer + "/resume").then().statusCode(200).body("status", is("ACTIVE"));
    }

    @Test
    void shouldChangeTheRoomInOneCall() {
        // Given
        groupOfJoan(offer, "gardening");

        // When
        var changed = As.user("joan").body("{\"room\": 9}").put("/api/offers/" + offer + "/room");

        // Then
        changed.then().statusCode(200).body("room", is(9));
        As.user("joan").body("{\"room\": null}").put("/api/offers/" + offer + "/room").then().statusCode(200)
                .body("room", nullValue());
        As.user("joan").body("{\"room\": -1}").put("/api/offers/" + offer + "/room").then().statusCode(400);
    }

    @Test
    void shouldMoveTheRoomByOneAndNeverBelowNone() {
        // Given
        var path = "/api/offers/" + offer + "/room";
        groupOfJoan(offer, "gardening");

        // When
        As.user("joan").body("{\"by\": -1}").post(path).then().statusCode(200).body("room", is(3));

        // Then
        As.user("joan").body("{\"by\": 1}").post(path).then().statusCode(200).body("room", is(4));
        As.user("joan").body("{\"by\": -1000}").post(path).then().statusCode(200).body("room", is(0));
        As.user("joan").body("{\"by\": -1}").post(path).then().statusCode(200).body("room", is(0));
        As.user("joan").body("{\"by\": 1}").post(path).then().statusCode(200).body("room", is(1));
        As.user("joan").body("{\"room\": null}").put(path).then().statusCode(200);
        As.user("joan").body("{\"by\": -1}").post(path).then().statusCode(200).body("room", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"by\": null}", "{\"by\": 1001}", "{\"by\": -1001}", "{\"by\": 1.5}", "{\"by\": \"1\"}",
            "{\"by\": 99999999999}", "{\"by\": 1, \"room\": 2}", "[1]", "1", ""})
    void shouldRefuseARoomThatIsNoNumberOfPlaces(String body) {
        // Given
        groupOfJoan(offer, "gardening");

        // When
        var refused = As.user("joan").body(body).post("/api/offers/" + offer + "/room");

        // Then
        refused.then().statusCode(400);
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("room", is(4));
    }

    @Test
    void shouldRefuseWhatMakesNoSense() {
        // Given
        var path = "/api/groups/" + groupOfJoan(offer, "gardening") + "/offers";

        // When, Then
        As.user("joan").body(SMALLEST.replace(MOSS, "E05000001")).post(path).then().statusCode(422)
                .body("type", is("https://kith.org/problems/ward-unknown"));
        As.user("joan").body(SMALLEST.replace("[\"singing\"]", "[]")).post(path).then().statusCode(400)
                .body("errors.field", contains("interests"));
        As.user("joan").body(SMALLEST.replace("singing", "shouting")).post(path).then().statusCode(400)
                .body("errors.field", contains("interests[0]"));
        As.user("joan")
                .body(SMALLEST.replace("\"interests\"", "\"opensAt\": \"12:00\", \"closesAt\": \"10:00\", \"interests\""))
                .post(path).then().statusCode(400).body("errors.field", hasItem("closesAt"));
        As.user("joan")
                .body(SMALLEST.replace("\"interests\"",
                        "\"email\": \"\\\"<img src=x onerror=alert(1)>\\\"@example.org\", \"interests\""))
                .post(path).then().statusCode(400).body("errors.field", contains("email"));
        As.user("joan").body(SMALLEST.replace("We sing", "\\u0000")).post(path).then().statusCode(400);
        BadInput.assertRefused(path, As.token("joan"), "title");
    }

    @Test
    void shouldBelongToItsGroupOnly() {
        // Given
        groupOfJoan(offer, "gardening");
        var unknown = UUID.randomUUID();

        // When, Then
        As.user("joan").body(SMALLEST).post("/api/groups/" + unknown + "/offers").then().statusCode(404);
        As.user("joan").post("/api/offers/" + unknown + "/pause").then().statusCode(404);
        As.user("priya").post("/api/offers/" + offer + "/pause").then().statusCode(403);
        As.nobody().post("/api/offers/" + offer + "/pause").then().statusCode(401);
        As.nobody().get("/api/offers/" + unknown).then().statusCode(404);
        As.nobody().get("/api/offers/seven").then().statusCode(404);
        As.nobody().get("/api/groups/" + unknown + "/offers").then().statusCode(404);
    }
}
