package org.kith.network.offers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.picture;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.groupOfNobody;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.service;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.GroupsStory;
import org.kith.network.Mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KithResource.class)
class FreshnessTest {
    private final UUID offer = UUID.randomUUID();

    @Inject
    KeepFresh keepFresh;

    @Test
    void shouldLeaveTheResultsAfterHalfAYearAndComeBackWithOneWord() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(181));

        // When
        keepFresh.everywhere();

        // Then
        shown(group, not(hasItem(offer.toString())));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.nobody().get("/api/groups/" + group + "/offers").then().statusCode(200).body("offers.unconfirmed", contains(true));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.user("joan").post("/api/offers/" + offer + "/confirm").then().statusCode(200);
        shown(group, hasItem(offer.toString()));
    }

    @Test
    void shouldLetNoCouncilWaitForWhatAnotherOnesOffersSpoil() throws SQLException {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(181));
        var spoilt = UUID.randomUUID();
        imports("operator-" + CHESTERFIELD, service(spoilt, UUID.randomUUID(), "gardening"));
        try (var owner = owner(); var statement = owner.createStatement()) {
            statement.executeUpdate("create temporary table whole as select content from offer where id = '" + spoilt + "'");
            statement.executeUpdate("delete from listing where offer_id = '" + spoilt + "'");
            statement.executeUpdate("update offer set content = '[]' where id = '" + spoilt + "'");

            // When
            try {
                keepFresh.everywhere();
            } finally {
                statement.executeUpdate("update offer set content = whole.content from whole where id = '" + spoilt + "'");
            }
        }

        // Then
        shown(group, not(hasItem(offer.toString())));
        keepFresh.everywhere();
        As.nobody().get("/open-referral-uk/v3/services/" + spoilt).then().statusCode(200);
    }

    @Test
    void shouldComeBackWhenTheCouncilGivesMoreTime() {
        // Given
        var since = Instant.now();
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(200));
        keepFresh.everywhere();
        shown(group, not(hasItem(offer.toString())));
        copied("removed_services?", since, hasItem(offer.toString()));
        var gone = Instant.now();

        // When
        change(90, 120, 365);

        // Then
        shown(group, hasItem(offer.toString()));
        copied("removed_services?", since, not(hasItem(offer.toString())));
        copied("services?organization_id=" + group + "&", gone, hasItem(offer.toString()));
        change(90, 120, 180);
        shown(group, not(hasItem(offer.toString())));
    }

    @Test
    void shouldLeaveTheListsOnceItIsOverAndComeBackWithNewDates() throws SQLException {
        // Given
        var since = Instant.now();
        var group = UUID.randomUUID();
        var service = until(LocalDate.now(), service(offer, group, "gardening"));
        imports(service);
        keepFresh.everywhere();
        shown(group, hasItem(offer.toString()));
        nightFalls();

        // When
        keepFresh.everywhere();

        // Then
        shown(group, not(hasItem(offer.toString())));
        copied("removed_services?", since, hasItem(offer.toString()));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("unconfirmed", nullValue());
        keepFresh.everywhere();
        shown(group, not(hasItem(offer.toString())));
        imports(until(LocalDate.now().plusDays(7), service));
        shown(group, hasItem(offer.toString()));
        copied("removed_services?", since, not(hasItem(offer.toString())));
    }

    @Test
    void shouldListNothingThatIsOverAlready() {
        // Given
        var group = UUID.randomUUID();

        // When
        imports(until(LocalDate.now().minusDays(2), service(offer, group, "gardening"))).body("taken", is(1));

        // Then
        keepFresh.everywhere();
        shown(group, not(hasItem(offer.toString())));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("unconfirmed", nullValue());
    }

    private static ObjectNode until(LocalDate last, ObjectNode service) {
        ((ObjectNode) service.at("/schedules/0")).put("valid_to", last.toString());
        return service;
    }

    /** What has its last day today has had it. */
    private void nightFalls() throws SQLException {
        var yesterday = LocalDate.now().minusDays(1);
        try (var connection = owner(); var change = connection.createStatement()) {
            change.execute("""
                    update offer set content = jsonb_set(content, '{schedules,0,valid_to}', '"%s"') where id = '%s'"""
                    .formatted(yesterday, offer));
            change.execute("update listing set ends_on = '%s' where offer_id = '%s'".formatted(yesterday, offer));
        }
    }

    /** What somebody hears who keeps a copy of the directory. */
    private static void copied(String list, Instant since, Matcher<Iterable<? super String>> offers) {
        As.nobody().get("/open-referral-uk/v3/" + list + "per_page=100&modified_after=" + since).then().statusCode(200)
                .body("contents.id", offers);
    }

    @Test
    void shouldComeBackHoweverManyOffersOfGroupsThatNobodyMaySeeYetThereAre() {
        // Given
        var name = GroupsStory.fresh("Not yet let in");
        GroupsStory.confirmed(name);
        var waiting = GroupsStory.waitingId(name);
        imports(Stream.generate(() -> service(UUID.randomUUID(), waiting, "music")).limit(600).toArray(ObjectNode[]::new));
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(200));
        keepFresh.everywhere();
        shown(group, not(hasItem(offer.toString())));

        // When
        change(90, 120, 365);

        // Then
        shown(group, hasItem(offer.toString()));
        change(90, 120, 180);
    }

    @Test
    void shouldCallAllOffersOfAGroupWhatItIsCalledNow() {
        // Given
        var group = UUID.randomUUID();
        var word = "q" + offer.toString().replaceAll("[^a-f]", "") + "zz";
        imports(service(offer, group, "gardening").put("name", word));
        var other = service(UUID.randomUUID(), group, "music");
        ((ObjectNode) other.path("organization")).put("name", "Moss Growers");
        imports(other);

        // When
        keepFresh.everywhere();

        // Then
        As.nobody().get("/api/search?words=" + word).then().statusCode(200).body("results.groupName", contains("Moss Growers"));
    }

    @Test
    void shouldCountAsUnconfirmedFromTheDayTheCouncilSays() {
        // Given
        groupOfJoan(offer, "gardening");
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("unconfirmed", is(false));
        Tables.letTimePass("offer", offer, Duration.ofDays(121));

        // When
        keepFresh.everywhere();

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.user("joan").post("/api/offers/" + offer + "/confirm").then().statusCode(200).body("unconfirmed", is(false));
    }

    @Test
    void shouldTellWhoeverKeepsACopyWhetherAnybodyStandsForIt() {
        // Given
        var group = UUID.randomUUID();
        var changes = "services?organization_id=" + group + "&";
        var service = service(offer, group, "gardening").put("last_modified", Instant.now().minusSeconds(60).toString());
        service.remove("last_confirmed");
        imports(service);
        Tables.letTimePass("offer", offer, Duration.ofDays(121));
        var before = Instant.now();
        copied(changes, before, not(hasItem(offer.toString())));

        // When
        keepFresh.everywhere();

        // Then
        copied(changes, before, hasItem(offer.toString()));
        var touched = Instant.now();
        imports(service);
        copied(changes, touched, hasItem(offer.toString()));
        var confirmed = Instant.now();
        imports(service.put("last_confirmed", LocalDate.now().toString()));
        copied(changes, confirmed, hasItem(offer.toString()));
    }

    @Test
    void shouldProposeForAsLongAsTheCouncilSays() {
        // Given
        groupOfJoan(offer, "cooking");
        Tables.letTimePass("offer", offer, Duration.ofDays(100));
        proposed(hasItem(offer.toString()));

        // When
        change(60, 90, 180);

        // Then
        proposed(not(hasItem(offer.toString())));
        change(90, 160, 180);
        Tables.letTimePass("offer", offer, Duration.ofDays(40));
        proposed(hasItem(offer.toString()));
        change(90, 120, 180);
        proposed(not(hasItem(offer.toString())));
    }

    @Test
    void shouldAskTheGroupKindlyAndTakeItsWord() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(91));
        keepFresh.everywhere();
        keepFresh.everywhere();
        var mail = Mailbox.await(group + "@groups.example", 1);

        // When
        var link = Pattern.compile("/still-on/[^\\s\"?]+").matcher(mail.get(0).get("text"));
        assertTrue(link.find());
        given().get(link.group() + "?answer=ENDED").then().statusCode(200).body(containsString("Tuesday dig"));
        given().header("Sec-Fetch-Site", "same-origin").formParam("answer", "STILL_ON").post(link.group()).then()
                .statusCode(200);

        // Then
        assertEquals(1, Mailbox.of(group + "@groups.example").size(), "one letter, however often time is looked at");
        assertTrue(mail.get(0).get("subject").contains("still on"));
        String confirmed = As.nobody().get("/api/offers/" + offer).then().extract().path("lastConfirmedAt");
        assertTrue(Instant.parse(confirmed).isAfter(Instant.now().minusSeconds(60)));
        given().header("Sec-Fetch-Site", "same-origin").formParam("answer", "ENDED").post(link.group()).then().statusCode(200);
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
        given().header("Sec-Fetch-Site", "cross-site").formParam("answer", "ENDED").post(link.group()).then().statusCode(403);
        given().get("/still-on/nonsense").then().statusCode(404);
    }

    @Test
    void shouldSayThatABreakIsABreak() {
        // Given
        var link = asked(groupOfJoan(offer, "gardening"));
        As.user("joan").post("/api/offers/" + offer + "/pause").then().statusCode(200);
        picture("still-on", given().get(link)).then().statusCode(200).body(containsString("takes a break at the moment"),
                containsString("It still takes a break"));

        // When
        var answer = say(link, "STILL_ON");

        // Then
        picture("still-on-thanks", answer.extract().response());
        answer.body(containsString("It takes a break"), containsString("It goes on again"), not(containsString("It is on")));
        As.nobody().get("/api/offers/" + offer).then().body("status", is("PAUSED"));
        say(link, "RESUMED").body(containsString("It is on"));
        As.nobody().get("/api/offers/" + offer).then().body("status", is("ACTIVE"));
    }

    @Test
    void shouldSayThatWhatHasEndedHasEnded() {
        // Given
        var link = asked(groupOfJoan(offer, "gardening"));
        say(link, "ENDED").body(containsString("It has ended"));

        // When
        var answer = say(link, "STILL_ON");

        // Then
        answer.body(containsString("It has ended"), not(containsString("It is on")));
        given().get(link).then().statusCode(200).body(containsString("It has ended"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
        say(link, "RESUMED").body(containsString("It is on"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200);
    }

    @Test
    void shouldNotBringBackWhatItsListHasTakenAway() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var link = asked(group);
        imports(service(offer, group, "gardening").put("status", "defunct"));

        // When
        var answer = say(link, "RESUMED");

        // Then
        answer.body(containsString("comes back when that list names it again"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
    }

    @Test
    void shouldTakeTheAnswerAfterTheGroupWasMerged() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var link = asked(group);
        var stays = groupOfJoan(UUID.randomUUID(), "music");
        As.user("mo").body(Map.of("keep", stays, "merge", group)).post("/api/moderation/duplicates/merge").then()
                .statusCode(200);
        given().get(link).then().statusCode(200).body(containsString("Tuesday dig"));

        // When
        var answer = say(link, "ENDED");

        // Then
        answer.body(containsString("It has ended"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
    }

    @Test
    void shouldLeadToTheGroupWhenItIsNobodysYet() {
        // Given
        var group = groupOfNobody(offer, "gardening");
        var own = group + "@groups.example";
        var link = asked(group);

        // When
        var answer = say(link, "CHANGED");

        // Then
        answer.body(containsString("href=\"/groups/yours/" + group + "\""));
        As.nobody().body(Map.of("email", own)).post("/api/groups/" + group + "/claims").then().statusCode(202);
        GroupsStory.send(GroupsStory.link(own, 2), Map.of()).then().statusCode(303);
        say(link, "CHANGED").body(containsString("Ask for the link to our desk"));
    }

    /** The path of the page behind the letter that asks whether the offer is still on. */
    private String asked(UUID group) {
        Tables.letTimePass("offer", offer, Duration.ofDays(91));
        keepFresh.everywhere();
        var link = Pattern.compile("/still-on/[^\\s\"?]+")
                .matcher(Mailbox.await(group + "@groups.example", 1).get(0).get("text"));
        assertTrue(link.find());
        return link.group();
    }

    private static ValidatableResponse say(String link, String answer) {
        return given().header("Sec-Fetch-Site", "same-origin").formParam("answer", answer).post(link).then().statusCode(200);
    }

    @Test
    void shouldRefuseDaysThatMakeNoSense() {
        As.user("omar").body("""
                {"askAfterDays": 100, "unconfirmedAfterDays": 90, "hiddenAfterDays": 180}""").put("/api/settings/freshness")
                .then().statusCode(400).body("errors.field", hasItem("unconfirmedAfterDays"));
        As.user("joan").get("/api/settings/freshness").then().statusCode(403);
        As.user("omar").body("{}").put("/api/settings/freshness").then().statusCode(400);
    }

    private static void change(int ask, int unconfirmed, int hidden) {
        As.user("omar").body("""
                {"askAfterDays": %d, "unconfirmedAfterDays": %d, "hiddenAfterDays": %d}""".formatted(ask, unconfirmed, hidden))
                .put("/api/settings/freshness").then().statusCode(200).body("hiddenAfterDays", is(hidden));
        As.user("omar").get("/api/settings/freshness").then().statusCode(200).body("hiddenAfterDays", is(hidden));
    }

    private static void proposed(Matcher<Iterable<? super String>> expected) {
        As.user("priya").body("{\"ward\": \"%s\", \"interests\": [\"cooking\"]}".formatted(MOSS)).post("/api/matches").then()
                .statusCode(200).body("matches.offerId", expected);
    }

    private static void shown(UUID group, Matcher<Iterable<? super String>> expected) {
        As.nobody().get("/open-referral-uk/v3/services?organization_id=" + group).then().statusCode(200)
                .body("contents.id", expected);
    }
}
