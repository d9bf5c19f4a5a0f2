package org.kith.network.assets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.groups.AssetType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class AssetsResourceTest {
    private final Map<String, Object> knitting = new HashMap<>(Map.of("type", "INDIVIDUAL", "title",
            "Somebody who teaches knitting",
            "ward", MOSS, "howTo", "Ask at the library desk.", "contact", "07700 900123", "contactName", "Winifred Ashurst"));

    @BeforeEach
    void wards() {
        wardsAreKnown();
    }

    @ParameterizedTest
    @EnumSource(AssetType.class)
    void shouldKeepEveryTypeOfAsset(AssetType type) {
        // Given
        knitting.put("type", type);

        // When
        var id = published();

        // Then
        As.nobody().get("/api/assets/" + id).then().statusCode(200).body("type", is(type.name())).body("council", is(WIGAN));
        As.nobody().get("/api/assets?council=" + WIGAN + "&type=" + type + "&ward=" + MOSS + "&per_page=100").then()
                .statusCode(200)
                .body("assets.id", hasItem(id)).body("assets.type", everyItem(is(type.name())));
        As.nobody().get("/api/assets?type=" + type + "&ward=" + BROOK).then().body("assets.id", not(hasItem(id)));
    }

    @Test
    void shouldPublishNobodysNameUnlessTheySaidSo() {
        // Given
        var id = published();
        As.nobody().get("/api/assets/" + id).then().statusCode(200).body("name", nullValue())
                .body(not(containsString("Winifred"))).body(not(containsString("900123")));

        // When
        knitting.put("showName", true);
        As.user("mo").body(knitting).put("/api/assets/" + id).then().statusCode(200);

        // Then
        As.nobody().get("/api/assets/" + id).then().statusCode(200).body("name", is("Winifred Ashurst"))
                .body(not(containsString("900123")));
    }

    @Test
    void shouldPublishWordsAndNoMarkup() {
        // Given
        knitting.put("title", "Knitting <b>for</b> all<script>alert(1)</script>");
        knitting.put("description", "Tea <img src=x onerror=alert(1)<i>");
        knitting.put("howTo", "&lt;svg onload=alert(1)");

        // When
        var id = published();

        // Then
        As.nobody().get("/api/assets/" + id).then().statusCode(200).body("title", is("Knitting for all"))
                .body("description", is("Tea img src=x onerror=alert(1)")).body("howTo", is("svg onload=alert(1)"));
    }

    @Test
    void shouldNotLetANameSlipIntoTheWords() {
        // Given
        knitting.put("title", "Knitting with wini<b></b>fred");
        knitting.put("description", "Call 07700 900123.");

        // When
        var answer = As.user("mo").body(knitting).post("/api/assets");

        // Then
        answer.then().statusCode(400).body("errors.field", contains("title", "description"));
    }

    @Test
    void shouldKeepWhoToAskEncryptedAndForGoodHands() {
        // Given
        knitting.put("contactName", "Edith Quill");
        var id = published();

        // When
        var dump = Tables.dump();

        // Then
        assertFalse(dump.contains("900123") || dump.contains("Edith"));
        assertFalse(dump.contains(HexFormat.of().formatHex("Edith".getBytes(StandardCharsets.UTF_8))));
        As.user("mo").get("/api/assets/" + id + "/contact").then().statusCode(200).body("contact", is("07700 900123"))
                .body("name", is("Edith Quill"));
        As.user("joan").get("/api/assets/" + id + "/contact").then().statusCode(404);
        As.nobody().get("/api/assets/" + id + "/contact").then().statusCode(401);
    }

    @Test
    void shouldForgetWhoToAskWhenItIsWithdrawn() {
        // Given
        var id = published();
        var contacts = Tables.seenBy(WIGAN, "asset_contact");

        // When
        As.user("mo").delete("/api/assets/" + id).then().statusCode(204);

        // Then
        As.nobody().get("/api/assets/" + id).then().statusCode(404);
        As.user("mo").get("/api/assets/" + id + "/contact").then().statusCode(404);
        As.user("mo").delete("/api/assets/" + id).then().statusCode(404);
        assertEquals(contacts - 1, Tables.seenBy(WIGAN, "asset_contact"));
    }

    @Test
    void shouldLetAGroupSpeakForItsOwnAssetsOnly() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        As.user("joan").body(knitting).post("/api/assets").then().statusCode(404);
        knitting.put("groupId", group);

        // When
        String id = As.user("joan").body(knitting).post("/api/assets").then().statusCode(201).extract().path("id");

        // Then
        knitting.put("title", "Knitting for all");
        As.user("joan").body(knitting).put("/api/assets/" + id).then().statusCode(200).body("title", is("Knitting for all"));
        As.user("gina").body(knitting).put("/api/assets/" + id).then().statusCode(404);
        As.user("gina").delete("/api/assets/" + id).then().statusCode(404);
        As.user("gina").body(knitting).post("/api/assets").then().statusCode(404);
        As.user("priya").body(knitting).post("/api/assets").then().statusCode(403);
        As.user("joan").delete("/api/assets/" + id).then().statusCode(204);
    }

    @Test
    void shouldRefuseBadInputClearly() {
        knitting.put("ward", "E05000001");
        As.user("mo").body(knitting).post("/api/assets").then().statusCode(422).body("type",
                is("https://kith.org/problems/ward-unknown"));
        knitting.putAll(Map.of("ward", MOSS, "latitude", 54.9));
        As.user("mo").body(knitting).post("/api/assets").then().statusCode(400).body("errors.field", contains("longitude"));
        As.nobody().get("/api/assets?page=0").then().statusCode(400);
        As.nobody().get("/api/assets/" + UUID.randomUUID()).then().statusCode(404);
        BadInput.assertRefused("/api/assets", As.token("mo"), "title");
    }

    private String published() {
        return As.user("mo").body(knitting).post("/api/assets").then().statusCode(201).extract().path("id");
    }
}
