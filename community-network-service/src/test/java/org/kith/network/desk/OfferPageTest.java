package org.kith.network.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.picture;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.events.ReferralAccepted;
import org.kith.kit.Ids;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** An offer that came from a feed, in the hands of the group that claimed its record. */
@QuarkusTest
@WithTestResource(KithResource.class)
class OfferPageTest {
    private final UUID offer = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private String desk;
    private String page;

    @BeforeEach
    void isClaimed() {
        wardsAreKnown();
        imports(feed("Tuesday dig")).body("setAside", is(0));
        var own = group + "@groups.example";
        send("/groups/yours/" + group, Map.of("email", own, "note", "I read its mail."));
        desk = send(link(own, 1), Map.of()).header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
        page = desk + "/edit/" + offer;
    }

    @Test
    void shouldChangeNothingWhenTheFormIsSentAsItIsShown() {
        // Given
        open(desk).then().body(containsString("href=\"" + page + "\""));
        var before = inDirectory().asString();

        // When
        send(page, form().fields()).then().statusCode(303).header("Location", endsWith("?done=OFFER_CHANGED"));

        // Then
        assertEquals(steady(before), steady(inDirectory().asString()));
        As.nobody().get("/api/offers/" + offer).then().body("held", is(false)).body("room", is(4));
    }

    @Test
    void shouldSayTheWholeOfferAnewAndKeepWhatTheFormDoesNotShow() {
        // When
        var form = form().with("title", "Friday bulbs").with("whatHappens", "We plant.\r\nThen tea.")
                .with("interests", "crafts")
                .with("helpsWith", "company").with("days", "FR", "MO").with("opensAt", "13:30").with("closesAt", "15:00")
                .with("weekOfMonth", "-1").with("dayOfMonth", "SA").with("dates", "24/12/2026\r\n1 May 2027")
                .with("bankHolidays", "no").with("ward", BROOK).with("place", "The shed").with("cost", "A pound")
                .with("whoFor", "Grandparents").with("minimumAge", "50").with("maximumAge", "").with("languages", "en", "cy")
                .with("access", "parking").with("howToStart", "Ring first.").with("phone", "01942 000000").with("room", "7")
                .with("waitingList", "yes").with("online", "yes");
        send(page, form.fields()).then().statusCode(303);

        // Then
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Friday bulbs"))
                .body("description", is("We plant.\nThen tea.")).body("interests", contains("crafts"))
                .body("helpsWith", contains("company")).body("days", containsInAnyOrder("MO", "TU", "FR", "SA"))
                .body("opensAt", is("13:30")).body("closesAt", is("15:00")).body("ward", is(BROOK))
                .body("venue", is("The shed"))
                .body("cost", is("A pound")).body("whoFor", is("Grandparents")).body("minimumAge", is(50))
                .body("maximumAge", nullValue()).body("languages", containsInAnyOrder("en", "cy"))
                .body("access", contains("parking"))
                .body("howToStart", is("Ring first.")).body("room", is(7)).body("waitingList", is(true))
                .body("online", is(true))
                .body("held", is(true));
        inDirectory().then().body("schedules.findAll { it.freq == 'MONTHLY' }.byday", contains("-1SA"))
                .body("schedules.findAll { it.freq == null }.dtstart", containsInAnyOrder("2026-12-24", "2027-05-01"))
                .body("schedules.findAll { it.interval == 2 }.byday", contains("TU"))
                .body("schedules.bank_holidays.unique()", contains(false))
                .body("service_at_locations[0].location.latitude", is(54.9055f))
                .body("service_at_locations[0].location.addresses[0].postal_code", is("WN0 0ZZ"))
                .body("attributes.taxonomy_term.name", hasItem("Allotments")).body("phones.number", contains("01942 000000"))
                .body("service_areas.extent", contains(BROOK))
                .body("contacts.name", contains("The secretary"));
        var again = picture("offer", open(page)).asString();
        assertEquals(form.fields().get("dates"), FormOnPage.to(page, again).fields().get("dates").stream()
                .map(dates -> dates.replace("01/05/2027", "1 May 2027")).toList());
        assertEquals(form.fields().get("dayOfMonth"), FormOnPage.to(page, again).fields().get("dayOfMonth"));
    }

    @Test
    void shouldServeNoWardInParticularBecauseItMoves() {
        // Given
        var feed = feed("Tuesday dig");
        feed.remove("service_areas");
        imports(feed).body("setAside", is(0));

        // When
        send(page, form().with("ward", BROOK).fields()).then().statusCode(303);

        // Then
        As.nobody().get("/api/offers/" + offer).then().body("ward", is(BROOK));
        inDirectory().then().body("service_areas", nullValue());
    }

    @Test
    void shouldNotBringBackAPlaceThatWasTakenWhileTheFormWasOpen() {
        // Given
        var form = form().with("title", "Tuesday digging");
        var accepted = new ReferralAccepted(Ids.next(), Ids.next(), offer, group);
        Topics.tell(accepted, WIGAN);
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> As.nobody().get("/api/offers/" + offer).path("room").equals(3));

        // When
        send(page, form.fields()).then().statusCode(303);

        // Then
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Tuesday digging")).body("room", is(3));
        send(page, form().with("room", "9").fields()).then().statusCode(303);
        As.nobody().get("/api/offers/" + offer).then().body("room", is(9));
    }

    @Test
    void shouldMoveOnTheMapWithANewPostcode() {
        // Given
        As.client("operator-" + WIGAN).contentType("text/csv").body("postcode,latitude,longitude\nCA8 0AD,54.9002,-2.5352\n")
                .post("/api/postcodes").then().statusCode(200);

        // When
        send(page, form().with("street", "1 Brook Street").with("town", "Brook").with("postcode", "ca80ad").fields()).then()
                .statusCode(303);

        // Then
        var place = "service_at_locations[0].location.";
        inDirectory().then().body(place + "latitude", is(54.9002f)).body(place + "longitude", is(-2.5352f))
                .body(place + "addresses[0].city", is("Brook")).body(place + "addresses[0].postal_code", is("CA8 0AD"))
                .body(place + "accessibility.accessibility", contains("step-free"));

        // When
        send(page, form().with("place", "").with("street", "").with("town", "").with("postcode", "").with("access").fields())
                .then()
                .statusCode(303);

        // Then
        inDirectory().then().body(not(containsString("Brook Street")));
    }

    @Test
    void shouldShowWhatItSaidBeforeAndGoBack() {
        // Given
        send(page, form().with("title", "Wednesday dig").with("days", "WE").fields()).then().statusCode(303);
        send(page, form().with("title", "Thursday dig").with("days", "TH").fields()).then().statusCode(303);
        send(desk + "/offers/" + offer, Map.of("step", "ROOM", "room", "2")).then().statusCode(303);

        // When
        var history = picture("offer-versions", open(page)).asString();

        // Then
        var versions = history.substring(history.indexOf("What it said before"));
        assertEquals(2, versions.split("/versions/").length - 1, "a number of places is no other offer");
        assertEquals(-1, versions.indexOf("Thursday dig"), "not what it says now");
        var first = versions.substring(versions.lastIndexOf("action=\"") + 8).replaceAll("(?s)\".*", "");
        assertTrue(versions.contains("when your group said it anew (" + group + "@groups.example)."), versions);
        send(first, Map.of()).then().statusCode(303).header("Location", endsWith("?done=WENT_BACK"));
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Tuesday dig")).body("days", hasItem("TU"))
                .body("room", is(2));
        open(page).then().body(containsString("Thursday dig"));
    }

    @Test
    void shouldStandOverTheFeedUntilItFollowsItAgain() {
        // Given
        open(page).then().body(containsString("follows it"), not(containsString("your group’s words")));
        send(page, form().with("title", "Our own dig").fields()).then().statusCode(303);

        // When, Then
        imports(feed("Renamed by the feed"));
        open(page).then().body(containsString("These are your group’s words."), containsString("Our own dig"));

        // When
        send(page + "/follow", Map.of()).then().statusCode(303).header("Location", endsWith("?done=FOLLOWS"));

        // Then
        imports(feed("Renamed by the feed"));
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Renamed by the feed")).body("held", is(false));
    }

    @Test
    void shouldEndAndGoOn() {
        // Given
        picture("offer-to-end", open(page)).then().body(containsString("value=\"ENDED\""));

        // When
        send(desk + "/offers/" + offer, Map.of("step", "ENDED")).then().statusCode(303).header("Location",
                endsWith("?done=ENDED"));

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
        imports(feed("Tuesday dig").put("last_modified", Instant.now().toString()));
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
        picture("desk-ended", open(desk + "?done=ENDED")).then()
                .body(containsString("not in the directory any more"), containsString("It goes on again"));
        send(desk + "/offers/" + offer, Map.of("step", "RESUMED")).then().statusCode(303);
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("title", is("Tuesday dig"));
        open(desk).then().body(not(containsString("What has ended")));
    }

    @Test
    void shouldSayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped() {
        // When
        var answer = send(page, form().with("title", " ").with("whatHappens", "We <b>dig</b>.").with("interests")
                .with("opensAt", "12:00").with("closesAt", "10:00").with("dates", "soon").with("minimumAge", "young")
                .with("weekOfMonth", "1").with("street", "").with("postcode", "WN99 9CC").with("url", "javascript:alert(1)")
                .with("room", "-1").fields());

        // Then
        picture("offer-wrong", answer).then().statusCode(400).body(containsString("Say what it is called"),
                containsString("Choose at least one thing"), containsString("The end must be later"),
                containsString("Write each date"), containsString("Say an age"), containsString("Choose both"),
                containsString("Give the whole address"), containsString("The web page must begin with https://"),
                containsString("Say a number"),
                containsString("We &lt;b&gt;dig&lt;/b&gt;."), not(containsString("<b>dig")));
        answer.then().body(
                matchesPattern("(?s).*Say what it is called.*Choose at least.*Choose both.*Write each date.*The end must.*"
                        + "Give the whole address.*The postcode must.*Say an age.*The web page.*Say a number.*<h1>.*"));
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Tuesday dig"));
    }

    @Test
    void shouldOpenNobodyElsesOffersAndTakeFormsFromOurOwnPageOnly() {
        // Given
        var name = fresh("Other Singers");
        published(name, false);
        var others = link(emailOf(name), 3) + "/edit/" + offer;
        var form = form().with("title", "Taken over").fields();

        // When, Then
        open(others).then().statusCode(404);
        send(others, form).then().statusCode(404);
        send(others + "/versions/0", Map.of()).then().statusCode(404);
        send(others + "/follow", Map.of()).then().statusCode(404);
        send(page + "/versions/99", Map.of()).then().statusCode(404);
        open("/groups/desk/not.a.token/edit/" + offer).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site").formParams(form).post(page).then().statusCode(403);
        As.nobody().get("/api/offers/" + offer).then().body("title", is("Tuesday dig"));
    }

    private FormOnPage form() {
        return FormOnPage.to(page, open(page).then().statusCode(200).extract().asString());
    }

    private Response inDirectory() {
        return As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).extract().response();
    }

    /** Without what says that somebody looked at it just now. */
    private static String steady(String service) {
        return service.replaceAll("\"(updated|last_modified|last_confirmed|last_confirmed_at|assured_date)\" ?: ?\"[^\"]*\"",
                "");
    }

    /** With more than the form can show: a rule for every second week, another vocabulary, somebody to ask. */
    private ObjectNode feed(String title) {
        var service = service(offer, group, "gardening");
        service.put("name", title);
        service.withArray("schedules").addObject().put("id", new UUID(1, offer.getLeastSignificantBits()).toString())
                .put("freq", "WEEKLY").put("interval", 2).put("byday", "TU").put("opens_at", "18:00").put("closes_at", "20:00");
        service.withArray("attributes").addObject().putObject("taxonomy_term").put("name", "Allotments")
                .put("taxonomy", "esdServiceTypes").put("term", "Allotments");
        service.withArray("contacts").addObject().put("id", new UUID(2, offer.getLeastSignificantBits()).toString())
                .put("name", "The secretary");
        return service;
    }
}
