package org.kith.network.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.browser;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.picture;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.network.Mailbox;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(KithResource.class)
class DeskPageTest {
    private final String name = fresh("Brook Singers");
    private final String email = emailOf(name);

    @Test
    void shouldRegisterFromThePageWithoutAnAccount() {
        // Given
        wardsAreKnown();
        picture("register", open("/groups/register?council=" + WIGAN)).then().statusCode(200)
                .body(containsString("<option value=\"" + MOSS + "\""))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", is("no-store"));

        // When
        picture("register-look", send("/groups/register",
                Map.of("council", WIGAN, "name", name, "whatYouDo", "We sing.", "ward", MOSS, "email", email, "charityNumber",
                        "sc 012345", "url", "")))
                .then().statusCode(200).body(containsString("look into your e-mail"));

        // Then
        picture("confirm", open(link(email, 1))).then().statusCode(200);
        send(link(email, 1), Map.of()).then().statusCode(303);
        var desk = link(email, 2);
        picture("desk-before", open(desk)).then().statusCode(200).body(containsString(name), containsString("reads next"));
    }

    @Test
    void shouldSayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped() {
        // Given
        wardsAreKnown();

        // When
        var page = send("/groups/register",
                Map.of("council", WIGAN, "name", name + " <b>", "whatYouDo", "", "ward", "", "email", "sam"));

        // Then
        picture("register-wrong", page).then().statusCode(400).body(containsString("Say what you do"),
                containsString("must be an e-mail address"),
                containsString("Choose the ward"), containsString(name + " &lt;b&gt;"), not(containsString("<b>")));
    }

    @Test
    void shouldTakeFormsFromOurOwnPagesOnly() {
        // Given
        wardsAreKnown();
        var form = Map.of("email", email);

        // When, Then
        given().formParams(form).post("/groups/lost-link").then().statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site").formParams(form).post("/groups/lost-link").then().statusCode(403);
        given().header("Origin", "https://elsewhere.example").formParams(form).post("/groups/lost-link").then().statusCode(403);
        browser().formParams(form).post("/groups/lost-link").then().statusCode(200);
    }

    @Test
    void shouldLookAfterAnOfferFromTheLinkAlone() {
        // Given
        var group = published(name, false);
        var desk = link(email, 3);
        send(desk + "/offers",
                Map.of("key", UUID.randomUUID().toString(), "title", "Song and soup", "whatHappens", "We sing, then we eat.",
                        "ward", MOSS, "about", "singing", "day", "TU", "opensAt", "10:30", "room", ""))
                .then().statusCode(303)
                .header("Location", endsWith("?done=PUBLISHED"));
        var offers = "/api/groups/" + group + "/offers";
        String offer = As.nobody().get(offers).then().statusCode(200).body("offers.days[0]", contains("TU"))
                .body("offers[0].room", nullValue()).extract().path("offers[0].id");

        // When, Then
        step(desk, offer, "PAUSED", "");
        As.nobody().get(offers).then().body("offers.status", contains("PAUSED"));
        picture("desk", open(desk)).then().body(containsString("Takes a break"));
        step(desk, offer, "RESUMED", "");
        step(desk, offer, "ROOM", "3");
        As.nobody().get(offers).then().body("offers.status", contains("ACTIVE")).body("offers.room", contains(3));
        step(desk, offer, "STILL_ON", "");
        As.nobody().get(offers).then().body("offers.room", contains(3));
        send(desk + "/offers/" + offer, Map.of("step", "ROOM", "room", "lots")).then().statusCode(400)
                .body(containsString("Say a number"), containsString("value=\"lots\""));
    }

    @Test
    void shouldKeepWhatWasTypedOfAnOfferUntilAllOfItIsRight() {
        // Given
        published(name, false);
        var desk = link(email, 3);

        // When
        var page = picture("desk-offer-wrong", send(desk + "/offers",
                Map.of("title", "", "whatHappens", "We sing.", "ward", BROOK, "about", "", "day", "TU", "opensAt", "7pm",
                        "room", "lots"))
                .then().statusCode(400).extract().response()).asString();

        // Then
        var said = page.substring(page.indexOf("role=\"alert\""), page.indexOf("</ul>"));
        assertTrue(said.matches("(?s).*#title.*#about.*#opensAt.*Say a time.*#room.*"), said);
        assertTrue(
                page.contains("<option value=\"" + BROOK + "\" selected>") && page.contains("<option value=\"TU\" selected>"),
                page);
        assertTrue(page.contains("value=\"7pm\"") && page.contains("value=\"lots\"") && page.contains("We sing."), page);
        for (var field : List.of("title", "about", "opensAt", "room")) {
            assertTrue(page.matches("(?s).*id=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*" + field + "-wrong.*"), field);
        }
    }

    @Test
    void shouldKeepWhoAsksUntilTheAddressIsRight() {
        // Given
        published(name, false);

        // When
        var page = send(link(email, 3) + "/invitations", Map.of("email", "joan", "from", "Sam of the Singers"));

        // Then
        page.then().statusCode(400).body(containsString("value=\"Sam of the Singers\""), containsString("value=\"joan\""));
    }

    @Test
    void shouldSayOfTwoClicksAtOnceThatTheFirstIsKept() throws SQLException {
        // Given
        var group = published(name, false);
        var desk = link(email, 3);
        send(desk + "/offers", Map.of("title", "Song", "whatHappens", "We sing.", "ward", MOSS, "about", "singing"));
        String offer = As.nobody().get("/api/groups/" + group + "/offers").then().extract().path("offers[0].id");
        CompletableFuture<Response> second;
        try (var first = owner()) {
            first.setAutoCommit(false);
            first.createStatement().executeUpdate("update offer set version = version + 1 where id = '" + offer + "'");

            // When
            second = CompletableFuture.supplyAsync(() -> send(desk + "/offers/" + offer, Map.of("step", "STILL_ON")));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isWaitedFor(first));
            first.commit();
        }

        // Then
        second.join().then().statusCode(409).body(containsString("what was said first is kept"));
    }

    private static boolean isWaitedFor(Connection first) throws SQLException {
        return first.createStatement().executeQuery(
                "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))").next();
    }

    @Test
    void shouldLookAfterNobodyElsesOffers() {
        // Given
        published(name, false);
        var other = fresh("Other Singers");
        var otherGroup = published(other, false);
        send(link(emailOf(other), 3) + "/offers",
                Map.of("title", "Theirs", "whatHappens", "Theirs.", "ward", MOSS, "about", "respite"));
        String offer = As.nobody().get("/api/groups/" + otherGroup + "/offers").then().extract().path("offers[0].id");

        // When
        var answer = send(link(email, 3) + "/offers/" + offer, Map.of("step", "PAUSED"));

        // Then
        answer.then().statusCode(404);
        As.nobody().get("/api/offers/" + offer).then().body("status", is("ACTIVE"));
    }

    @Test
    void shouldOpenNothingWithALinkThatIsNotADesks() {
        // Given
        confirmed(name);
        var confirmation = link(email, 1).replace("/confirm/", "/desk/");

        // When, Then
        open(confirmation).then().statusCode(404);
        picture("desk-no-link", open("/groups/desk/not.a.token")).then().statusCode(404)
                .body(containsString("does not work any more"));
        open(link(email, 2) + "x").then().statusCode(404);
    }

    @Test
    void shouldSendALostLinkAndTellNobodyWhetherItKnowsTheAddress() {
        // Given
        confirmed(name);
        var unknown = send("/groups/lost-link", Map.of("email", emailOf(fresh("nobody"))));

        // When
        var known = send("/groups/lost-link", Map.of("email", email.toUpperCase()));

        // Then
        assertEquals(unknown.then().statusCode(200).extract().asString(), known.then().statusCode(200).extract().asString());
        assertEquals("Your link to " + name, Mailbox.await(email, 3).get(2).get("subject"));
        open(link(email, 3)).then().statusCode(200);
    }

    @Test
    void shouldSpeakInItsOwnWords() {
        // Given
        var group = published(name, false);

        // When
        send(link(email, 3) + "/words",
                Map.of("name", name + " & friends", "whatYouDo", "We sing louder.", "url", "https://sing.example"))
                .then().statusCode(303);

        // Then
        As.nobody().get("/api/groups/" + group).then().body("name", is(name + " & friends")).body("url",
                is("https://sing.example"));
        assertTrue(open(link(email, 3)).asString().contains("We sing louder."));
    }

    @Test
    void shouldShowWhatTheGroupSaidBeforeAndGoBack() {
        // Given
        var group = published(name, false);
        var desk = link(email, 3);
        open(desk).then().body(not(containsString("What it said before")));
        send(desk + "/words", Map.of("name", name, "whatYouDo", "We <b>shout</b>.", "url", "")).then().statusCode(303);
        send(desk + "/words", Map.of("name", "A mistake", "whatYouDo", "Nothing.", "url", "")).then().statusCode(303);

        // When
        var page = picture("desk-words-before", open(desk)).asString();

        // Then
        var before = page.substring(page.indexOf("What it said before"));
        assertEquals(2, before.split("/words/versions/").length - 1);
        assertTrue(before.contains("when your group said it anew (" + email + ")."), before);
        var first = before.substring(before.indexOf("action=\"") + 8).replaceAll("(?s)\".*", "");
        send(first, Map.of()).then().statusCode(303).header("Location", endsWith("?done=WORDS_BACK"));
        As.nobody().get("/api/groups/" + group).then().body("name", is(name)).body("description", is("We shout."));
        open(desk).then().body(containsString("went back to what it said before"), containsString("A mistake"));
        send(desk + "/words/versions/99", Map.of()).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site").post(first).then().statusCode(403);
    }

    @Test
    void shouldLetMembersLookAtWhatTheGroupSaidBeforeAndAdminsOnlyGoBack() {
        // Given
        var group = published(name, false);
        send(link(email, 3) + "/words", Map.of("name", name, "whatYouDo", "We sing louder.", "url", ""));
        joins(group, JOAN);
        var helper = emailOf(fresh("helper"));
        As.user("joan").body(Map.of("email", helper, "role", "MEMBER")).post("/api/groups/" + group + "/invitations").then()
                .statusCode(202);
        var desk = send(link(helper, 1), Map.of()).header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        int number = As.user("joan").get("/api/groups/" + group + "/versions").path("versions[0].number");

        // When
        var page = open(desk);

        // Then
        page.then().body(containsString("What it said before"), not(containsString("/words/versions/")));
        send(desk + "/words/versions/" + number, Map.of()).then().statusCode(403);
        As.nobody().get("/api/groups/" + group).then().body("description", is("We sing louder."));
    }

    private static void step(String desk, String offer, String step, String room) {
        send(desk + "/offers/" + offer, Map.of("step", step, "room", room)).then().statusCode(303);
    }
}
