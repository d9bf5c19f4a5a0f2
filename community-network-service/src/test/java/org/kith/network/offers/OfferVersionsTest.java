package org.kith.network.offers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What an offer was before, and whose words stand. */
@QuarkusTest
@WithTestResource(KithResource.class)
class OfferVersionsTest {
    private static final String OURS = """
            {"title": "Song and soup", "description": "We sing, then we eat.", "ward": "%s", "interests": ["singing"]}
            """.formatted(MOSS);
    private final UUID offer = UUID.randomUUID();

    @Test
    void shouldTellWhoChangedWhatTheLatestFirst() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        put("/room", "{\"room\": 9}").statusCode(200);
        post("/pause").statusCode(200);
        imports(service(offer, group, "gardening").put("name", "Wednesday dig")).body("taken", is(1));

        // When
        var versions = get("/versions");

        // Then
        versions.statusCode(200).body("versions.change", contains("HEARD", "PAUSED", "ROOM"))
                .body("versions.title", everyItem(is("Tuesday dig"))).body("versions.room", contains(9, 9, 4))
                .body("versions.status", contains("PAUSED", "ACTIVE", "ACTIVE"))
                .body("versions.changedBy", contains(nullValue(), is(JOAN.toString()), is(JOAN.toString())));
    }

    @Test
    void shouldGoBackToWhatItWasBeforeAChange() {
        // Given
        groupOfJoan(offer, "gardening");
        put("", OURS).statusCode(200).body("title", is("Song and soup")).body("room", nullValue());
        put("/room", "{\"room\": 7}").statusCode(200);

        // When
        var restored = post("/versions/" + number("REWRITTEN") + "/restore");

        // Then
        restored.statusCode(200).body("title", is("Tuesday dig")).body("interests", contains("gardening"))
                .body("held", is(true))
                .body("room", is(7));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("name", is("Tuesday dig"))
                .body("schedules.byday", contains("TU"));
        get("/versions").body("versions[0].change", is("WENT_BACK")).body("versions[0].title", is("Song and soup"));
        post("/versions/" + number("WENT_BACK") + "/restore").statusCode(200).body("title", is("Song and soup"));
    }

    @Test
    void shouldGoBackWithTheRoomOnlyWhenThatWasTheChange() {
        // Given
        groupOfJoan(offer, "gardening");
        put("/room", "{\"room\": 9}").statusCode(200);
        post("/pause").statusCode(200);
        put("/room", "{\"room\": 1}").statusCode(200);

        // When
        var running = post("/versions/" + number("PAUSED") + "/restore");

        // Then
        running.statusCode(200).body("status", is("ACTIVE")).body("room", is(1));
        post("/versions/0/restore").statusCode(200).body("room", is(4));
    }

    @Test
    void shouldGoBackToHavingEnded() {
        // Given
        groupOfJoan(offer, "gardening");
        post("/end").statusCode(204);
        post("/resume").statusCode(200).body("status", is("ACTIVE"));

        // When
        var restored = post("/versions/" + number("RESUMED") + "/restore");

        // Then
        restored.statusCode(200).body("status", is("INACTIVE")).body("title", is("Tuesday dig"));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(404);
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
    }

    @Test
    void shouldShowItsHistoryToItsGroupOnly() {
        // Given
        groupOfJoan(offer, "gardening");
        post("/pause").statusCode(200);
        var anothers = UUID.randomUUID();
        imports(service(anothers, UUID.randomUUID(), "gardening")).body("taken", is(1));

        // When, Then
        for (var number : new String[]{"99", "-1", "seven", "99999999999999999999"}) {
            post("/versions/" + number + "/restore").statusCode(404);
        }
        for (var path : new String[]{anothers + "/versions", UUID.randomUUID() + "/versions"}) {
            As.user("joan").get("/api/offers/" + path).then().statusCode(404);
            As.user("joan").post("/api/offers/" + path + "/0/restore").then().statusCode(404);
        }
        As.user("joan").post("/api/offers/" + anothers + "/release").then().statusCode(404);
        As.user("joan").post("/api/offers/" + anothers + "/hide-address").then().statusCode(404);
        As.user("priya").get("/api/offers/" + offer + "/versions").then().statusCode(403);
        As.nobody().get("/api/offers/" + offer + "/versions").then().statusCode(401);
    }

    @Test
    void shouldFollowTheFeedAgainOnceItIsReleased() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var theirs = service(offer, group, "gardening").put("name", "Wednesday dig");
        put("", OURS).statusCode(200).body("held", is(true));
        imports(theirs).body("takenWithNote", is(1)).body("problems.problem", contains("held-here"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("title", is("Song and soup"));

        // When
        post("/release").statusCode(200).body("held", is(false)).body("title", is("Song and soup"));

        // Then
        imports(theirs).body("taken", is(1)).body("problems.problem", not(hasItem("held-here")));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("title", is("Wednesday dig")).body("held",
                is(false));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("name", is("Wednesday dig"));
        get("/versions").body("versions.change", contains("HEARD", "RELEASED", "REWRITTEN"));
    }

    @Test
    void shouldRememberWhatCameAfterAReleaseThatReleasedNothing() {
        // Given
        groupOfJoan(offer, "gardening");
        post("/release").statusCode(200).body("held", is(false));

        // When
        post("/pause").statusCode(200);

        // Then
        get("/versions").statusCode(200).body("versions.change", contains("PAUSED", "RELEASED"));
    }

    /** The latest change of a kind. */
    private int number(String change) {
        return get("/versions").statusCode(200).extract().path("versions.find { it.change == '" + change + "' }.number");
    }

    private ValidatableResponse get(String path) {
        return As.user("joan").get("/api/offers/" + offer + path).then();
    }

    private ValidatableResponse post(String path) {
        return As.user("joan").post("/api/offers/" + offer + path).then();
    }

    private ValidatableResponse put(String path, String body) {
        return As.user("joan").body(body).put("/api/offers/" + offer + path).then();
    }
}
