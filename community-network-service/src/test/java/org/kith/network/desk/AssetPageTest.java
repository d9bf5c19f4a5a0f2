package org.kith.network.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.picture;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.joins;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class AssetPageTest {
    private final String name = fresh("Needle Crew");
    private final String key = UUID.randomUUID().toString();
    private final Map<String, String> knitting = new HashMap<>(Map.of("key", key, "type", "INDIVIDUAL", "title",
            "Somebody who < teaches > knitting", "ward", MOSS, "howTo", "Ask at the library desk.", "contact", "07700 900123",
            "contactName", "Winifred Ashurst"));

    @Test
    void shouldSayChangeAndTakeAwayWhatOthersCanCountOn() {
        // Given
        var group = published(name, false);
        var desk = link(emailOf(name), 3);
        open(desk).then().body(containsString("href=\"" + desk + "/assets/new\""));
        picture("asset-new", open(desk + "/assets/new")).then().statusCode(200);

        // When
        send(desk + "/assets", knitting).then().statusCode(303).header("Location", endsWith("?done=ASSET_PUBLISHED"));
        send(desk + "/assets", knitting).then().statusCode(303);

        // Then
        As.nobody().get("/api/assets/" + key).then().statusCode(200).body("title", is("Somebody who < teaches > knitting"))
                .body("groupId", is(group.toString())).body("name", nullValue()).body(not(containsString("900123")));
        picture("desk-assets", open(desk)).then().body(containsString("Somebody who &lt; teaches &gt; knitting"),
                not(containsString("900123")));

        // When
        var page = desk + "/assets/" + key;
        var form = FormOnPage.to(page, picture("asset", open(page)).asString());
        send(page, form.with("title", "Knitting for beginners").with("showName", "yes").fields()).then().statusCode(303);

        // Then
        As.nobody().get("/api/assets/" + key).then().body("title", is("Knitting for beginners")).body("type", is("INDIVIDUAL"))
                .body("howTo", is("Ask at the library desk.")).body("name", is("Winifred Ashurst"));
        As.user("mo").get("/api/assets/" + key + "/contact").then().body("contact", is("07700 900123"));

        // When
        send(page + "/remove", Map.of()).then().statusCode(303);

        // Then
        As.nobody().get("/api/assets/" + key).then().statusCode(404);
        send(page + "/remove", Map.of()).then().statusCode(404);
        send(page + "/versions/0", Map.of()).then().statusCode(404);
        picture("desk-asset-taken-away", open(desk)).then().body(containsString("Put it back: Knitting for beginners"));
        var gone = picture("asset-taken-away", open(page)).asString();
        assertFalse(gone.contains("900123") || gone.contains("Winifred"), "who to ask is forgotten");

        // When
        var again = FormOnPage.to(page + "/put-back", gone);
        send(page + "/put-back", again.fields()).then().statusCode(400).body(containsString("Say how we can reach"));
        send(page, again.with("contact", "01942 000000").fields()).then().statusCode(404);
        send(page + "/put-back", again.fields()).then().statusCode(303);

        // Then
        As.nobody().get("/api/assets/" + key).then().statusCode(200).body("title", is("Knitting for beginners"));
        open(desk).then().body(not(containsString("What was taken away")));
    }

    @Test
    void shouldShowWhatItSaidBeforeAndGoBack() {
        // Given
        published(name, false);
        var desk = link(emailOf(name), 3);
        send(desk + "/assets", knitting).then().statusCode(303);
        var page = desk + "/assets/" + key;
        send(page, FormOnPage.to(page, open(page).asString()).with("title", "A mistake").fields()).then().statusCode(303);

        // When
        var history = picture("asset-versions", open(page)).asString();

        // Then
        var before = history.substring(history.indexOf("What it said before"));
        assertTrue(before.contains("Somebody who &lt; teaches &gt; knitting"), before);
        assertTrue(before.contains("when it was said anew (" + emailOf(name) + ")."), before);
        var first = before.substring(before.indexOf("action=\"") + 8).replaceAll("(?s)\".*", "");
        send(first, Map.of()).then().statusCode(303).header("Location", endsWith("?done=ASSET_BACK"));
        As.nobody().get("/api/assets/" + key).then().body("title", is("Somebody who < teaches > knitting"));
        send(page + "/versions/99", Map.of()).then().statusCode(404);
    }

    @Test
    void shouldLetNoNameSlipIntoWhatIsPublished() {
        // Given
        published(name, false);
        knitting.put("title", "Knitting with Winifred <b>");
        knitting.put("contact", "");

        // When, Then
        send(link(emailOf(name), 3) + "/assets", knitting).then().statusCode(400)
                .body(containsString("Say how we can reach whoever looks after it"));
        knitting.put("contact", "07700 900123");
        picture("asset-wrong", send(link(emailOf(name), 3) + "/assets", knitting)).then().statusCode(400)
                .body(containsString("leave it out, or say that it may be published"), containsString("Winifred &lt;b&gt;"),
                        not(containsString("<b>")));
        As.nobody().get("/api/assets/" + key).then().statusCode(404);
    }

    @Test
    void shouldPublishNothingOfAGroupThatNobodyHasLookedAt() {
        // Given
        var desk = confirmed(name);

        // When, Then
        open(desk).then().statusCode(200).body(not(containsString("/assets/new")));
        open(desk + "/assets/new").then().statusCode(404);
        send(desk + "/assets", knitting).then().statusCode(404);
        As.nobody().get("/api/assets/" + key).then().statusCode(404);
    }

    @Test
    void shouldBeForAdminsOfTheGroupAndFromOurOwnPageOnly() {
        // Given
        var group = published(name, false);
        send(link(emailOf(name), 3) + "/assets", knitting).then().statusCode(303);
        var other = fresh("Other Singers");
        published(other, false);
        var others = link(emailOf(other), 3) + "/assets/" + key;
        var helper = emailOf(fresh("helper"));
        joins(group, JOAN);
        As.user("joan").body(Map.of("email", helper, "role", "MEMBER")).post("/api/groups/" + group + "/invitations").then()
                .statusCode(202);
        var helpers = send(link(helper, 1), Map.of()).header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*",
                "");

        // When, Then
        open(others).then().statusCode(404);
        send(others, knitting).then().statusCode(404);
        send(others + "/remove", Map.of()).then().statusCode(404);
        send(others + "/versions/0", Map.of()).then().statusCode(404);
        send(others + "/put-back", knitting).then().statusCode(404);
        open(helpers).then().statusCode(200).body(not(containsString("/assets/" + key)));
        send(helpers + "/assets/" + key + "/remove", Map.of()).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site").post(link(emailOf(name), 3) + "/assets/" + key + "/remove").then()
                .statusCode(403);
        As.nobody().get("/api/assets?ward=" + MOSS + "&per_page=100").then().body("assets.id", hasItem(key));
    }
}
