package org.kith.network.assets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What an asset was before, and what of that may be kept. */
@QuarkusTest
@WithTestResource(KithResource.class)
class AssetVersionsTest {
    private final Map<String, Object> knitting = new HashMap<>(Map.of("type", "INDIVIDUAL", "title",
            "Somebody who teaches knitting", "ward", MOSS, "latitude", 54.9, "longitude", -2.5, "contact", "07700 900123",
            "contactName", "Winifred Ashurst"));
    private UUID group;
    private String asset;

    @BeforeEach
    void isThere() {
        group = groupOfJoan(UUID.randomUUID(), "gardening");
        knitting.put("groupId", group);
        asset = As.user("joan").body(knitting).post("/api/assets").then().statusCode(201).extract().path("id");
    }

    @Test
    void shouldTellWhoChangedWhatTheLatestFirst() {
        // Given
        versions().body("versions", hasSize(0));
        says("title", "Knitting for beginners").statusCode(200);
        says("howTo", "Ask at the library desk.").statusCode(200);
        As.user("joan").delete("/api/assets/" + asset).then().statusCode(204);

        // When
        var versions = versions();

        // Then
        versions.body("versions.change", contains("WITHDRAWN", "REWRITTEN", "REWRITTEN"))
                .body("versions.title",
                        contains("Knitting for beginners", "Knitting for beginners", "Somebody who teaches knitting"))
                .body("versions.howTo", contains(is("Ask at the library desk."), nullValue(), nullValue()))
                .body("versions.changedBy", contains(JOAN.toString(), JOAN.toString(), JOAN.toString()))
                .body(not(containsString("900123"))).body(not(containsString("Winifred")));
    }

    @Test
    void shouldGoBackToWhatItWasBeforeAChangeAndLeaveWhoToAsk() {
        // Given
        knitting.putAll(Map.of("title", "A mistake", "ward", BROOK, "latitude", 54.8, "type", "PLACE", "showName", true));
        says("contact", "01942 000000").statusCode(200);

        // When
        var restored = restore(0);

        // Then
        restored.statusCode(200).body("title", is("Somebody who teaches knitting")).body("ward", is(MOSS))
                .body("latitude", is(54.9f)).body("type", is("INDIVIDUAL")).body("name", is("Winifred Ashurst"))
                .body("groupId", is(group.toString()));
        As.user("joan").get("/api/assets/" + asset + "/contact").then().body("contact", is("01942 000000"));
        versions().body("versions.change", contains("WENT_BACK", "REWRITTEN"));
        restore(1).statusCode(200).body("title", is("A mistake"));
    }

    @Test
    void shouldForgetWordsThatNameSomebodyWhoseNameIsNotShownAnyMore() {
        // Given
        knitting.put("showName", true);
        says("title", "Winifred teaches knitting").statusCode(200);
        says("howTo", "Ask for Winifred.").statusCode(200);
        knitting.putAll(Map.of("title", "Knitting", "howTo", "Ask at the desk.", "showName", false));

        // When
        says("contactName", "Edith Quill").statusCode(200).body("name", nullValue());

        // Then
        versions().body("versions.title", contains("Somebody who teaches knitting")).body(not(containsString("Winifred")));
        restore(1).statusCode(404);
        restore(2).statusCode(404);
        restore(0).statusCode(200).body("title", is("Somebody who teaches knitting")).body("name", nullValue());
    }

    @Test
    void shouldForgetWordsThatNameSomebodyWhenItIsWithdrawn() {
        // Given
        knitting.putAll(Map.of("showName", true, "contactName", "Ottoline " + asset.substring(0, 8)));
        says("title", "Ottoline teaches knitting").statusCode(200);
        says("title", "Knitting for all").statusCode(200);

        // When
        As.user("joan").delete("/api/assets/" + asset).then().statusCode(204);

        // Then
        versions().body("versions.title", contains("Knitting for all", "Somebody who teaches knitting"));
        assertFalse(Tables.dump().contains("Ottoline"));
    }

    @Test
    void shouldComeBackWithWhoToAsk() {
        // Given
        As.user("joan").delete("/api/assets/" + asset).then().statusCode(204);
        restore(0).statusCode(404);
        says("contact", "01942 000000").statusCode(404);
        As.user("gina").body(knitting).post("/api/assets/" + asset + "/put-back").then().statusCode(404);
        As.nobody().body(knitting).post("/api/assets/" + asset + "/put-back").then().statusCode(401);

        // When
        var again = As.user("joan").body(knitting).post("/api/assets/" + asset + "/put-back").then();

        // Then
        again.statusCode(200).body("title", is("Somebody who teaches knitting"));
        As.nobody().get("/api/assets/" + asset).then().statusCode(200);
        As.user("joan").get("/api/assets/" + asset + "/contact").then().body("contact", is("01942 000000"));
        As.user("joan").body(knitting).post("/api/assets/" + asset + "/put-back").then().statusCode(200);
        versions().body("versions.change", contains("PUT_BACK", "WITHDRAWN"));
    }

    @Test
    void shouldShowItsHistoryToItsGroupAndTheModeratorOnly() {
        // Given
        says("title", "Knitting for beginners").statusCode(200);

        // When, Then
        for (var number : new String[]{"99", "-1", "seven", "99999999999999999999"}) {
            restore(number).statusCode(404);
        }
        As.user("gina").get("/api/assets/" + asset + "/versions").then().statusCode(404);
        As.user("gina").post("/api/assets/" + asset + "/versions/0/restore").then().statusCode(404);
        As.user("priya").get("/api/assets/" + asset + "/versions").then().statusCode(403);
        As.nobody().get("/api/assets/" + asset + "/versions").then().statusCode(401);
        As.nobody().post("/api/assets/" + asset + "/versions/0/restore").then().statusCode(401);
        As.user("mo").get("/api/assets/" + asset + "/versions").then().statusCode(200).body("versions", hasSize(1));
        As.user("mo").post("/api/assets/" + asset + "/versions/0/restore").then().statusCode(200)
                .body("title", is("Somebody who teaches knitting"));
    }

    @Test
    void shouldTakeItsHistoryAlongInAMergingAndBack() {
        // Given
        says("title", "Knitting for beginners").statusCode(200);
        var other = published(fresh("Other Knitters"), false);
        String merge = As.user("mo").body(Map.of("keep", other, "merge", group)).post("/api/moderation/duplicates/merge").then()
                .statusCode(200).extract().path("id");

        // When
        restore(0).statusCode(200).body("groupId", is(other.toString())).body("title", is("Somebody who teaches knitting"));

        // Then
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);
        As.nobody().get("/api/assets/" + asset).then().body("groupId", is(group.toString()));
        versions().body("versions.title", hasItem("Somebody who teaches knitting"));
    }

    private ValidatableResponse says(String field, Object value) {
        knitting.put(field, value);
        return As.user("joan").body(knitting).put("/api/assets/" + asset).then();
    }

    private ValidatableResponse versions() {
        return As.user("joan").get("/api/assets/" + asset + "/versions").then().statusCode(200);
    }

    private ValidatableResponse restore(Object number) {
        return As.user("joan").post("/api/assets/" + asset + "/versions/" + number + "/restore").then();
    }
}
