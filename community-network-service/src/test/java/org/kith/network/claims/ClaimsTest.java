package org.kith.network.claims;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.groupOfNobody;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.ReferralSent;
import org.kith.kit.Ids;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.kit.testing.Topics;
import org.kith.network.Mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(KithResource.class)
class ClaimsTest {
    private final UUID offer = UUID.randomUUID();
    private final String stranger = emailOf(fresh("stranger"));

    @Test
    void shouldGiveTheRecordToWhoeverReadsItsOwnMail() {
        // Given
        var group = groupOfNobody(offer, "gardening");
        var own = group + "@groups.example";

        // When
        claim(group, own).then().statusCode(202);

        // Then
        var desk = send(link(own, 1), Map.of()).header("Location").replaceAll("\\?.*", "");
        send(desk + "/words", Map.of("name", "Our allotment", "whatYouDo", "We dig.", "url", "")).then().statusCode(303);
        feedSaysAgain(group);
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment")).body("description", is("We dig."));
    }

    @Test
    void shouldLetTheFeedSpeakAgainAfterARelease() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        As.user("joan").body(Map.of("name", "Our allotment", "whatYouDo", "We dig.")).put("/api/groups/" + group).then()
                .statusCode(204);
        feedSaysAgain(group);
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment"));

        // When
        As.user("joan").post("/api/groups/" + group + "/release").then().statusCode(204);

        // Then
        feedSaysAgain(group);
        As.nobody().get("/api/groups/" + group).then().body("name", is("Renamed by the feed"));
    }

    @Test
    void shouldLetTheModeratorDecideAboutAStranger() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var answer = claim(group, group + "@groups.example").asString();
        assertEquals(answer, claim(group, stranger).asString(), "nobody learns the group's own address");
        As.user("mo").get("/api/moderation/claims").then().body("claims.email", not(hasItem(stranger)));
        confirms(stranger);
        var id = claimOf(stranger);
        As.user("joan").get("/api/groups/" + group + "/members").then().body("members.email", not(hasItem(stranger)));
        As.user("mo").get("/api/moderation/claims").then()
                .body("claims.find { it.id == '" + id + "' }.groupDescription", is("Four plots and a shed."))
                .body("claims.find { it.id == '" + id + "' }.groupEmail", is(group + "@groups.example"));
        As.user("mo").body("{\"reason\": \" \"}").post("/api/moderation/claims/" + id + "/approve").then().statusCode(400)
                .body("errors[0].message", is("must say why, in plain words"));

        // When
        As.user("mo").body("{\"reason\": \"I rang you up.\"}").post("/api/moderation/claims/" + id + "/approve").then()
                .statusCode(200)
                .body("state", is("APPROVED")).body("note", is("I am the treasurer."));

        // Then
        assertTrue(Mailbox.await(stranger, 2).get(1).get("text").contains("I rang you up."));
        send(link(stranger, 2), Map.of()).then().statusCode(303);
        As.user("joan").get("/api/groups/" + group + "/members").then()
                .body("members.find { it.email == '" + stranger + "' }.role", is("ADMIN"));
        As.user("mo").body("{\"reason\": \"Again.\"}").post("/api/moderation/claims/" + id + "/refuse").then().statusCode(409);
    }

    @Test
    void shouldAnswerAYesThatIsSentAgainAsTheFirstAndDoNothingTwice() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        asks(group, stranger);
        var approve = "/api/moderation/claims/" + claimOf(stranger) + "/approve";
        var yes = "{\"reason\": \"I rang you up.\"}";
        var first = As.user("mo").body(yes).post(approve).then().statusCode(200).extract().asString();
        Mailbox.await(stranger, 2);
        var letters = Tables.inAll("letter");

        // When
        var again = As.user("mo").body(yes).post(approve);

        // Then
        assertEquals(first, again.then().statusCode(200).extract().asString());
        assertEquals(letters, Tables.inAll("letter"), "one letter is enough");
        As.user("mo").body("{\"reason\": \"For another reason.\"}").post(approve).then().statusCode(409);
        As.user("mo").body(yes).post(approve.replace("approve", "refuse")).then().statusCode(409);
        send(link(stranger, 2), Map.of()).then().statusCode(303);
        As.user("mo").body(yes).post(approve).then().statusCode(200).body("state", is("APPROVED"));
        As.user("joan").get("/api/groups/" + group + "/members").then()
                .body("members.findAll { it.email == '" + stranger + "' }.role", contains("ADMIN"));
    }

    @Test
    void shouldWriteWhereItsOwnPeopleSaidAndNotWhereAFeedSays() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        As.user("joan").post("/api/groups/" + group + "/release").then().statusCode(204);
        var record = service(offer, group, "gardening");
        ((ObjectNode) record.path("organization")).put("email", "somebody.else@groups.example");

        // When
        imports(record).body("taken", is(1));

        // Then
        asks(group, stranger);
        As.user("mo").get("/api/moderation/claims").then()
                .body("claims.find { it.id == '" + claimOf(stranger) + "' }.groupEmail", is(group + "@groups.example"));
    }

    @Test
    void shouldTakeNoListsWordForItOnceSomebodySpeaksForTheGroup() {
        // Given
        var group = groupOfNobody(offer, "gardening");
        var own = group + "@groups.example";
        speaksFor(group, stranger);

        // When
        asks(group, own);

        // Then
        As.user("mo").get("/api/moderation/claims").then().body("claims.find { it.email == '" + own + "' }.admins", is(1));
        assertEquals("Somebody says that they speak for Moss Allotment", Mailbox.await(stranger, 3).get(2).get("subject"));
        open(link(stranger, 3)).then().statusCode(200).body(containsString("Who looks after your group"));
        assertEquals(1, Mailbox.of(own).size(), "no link that lets them in");
    }

    @Test
    void shouldLetNobodyInByALinkThatWasSentBeforeSomebodyElseSpokeForTheGroup() {
        // Given
        var group = groupOfNobody(offer, "gardening");
        var own = group + "@groups.example";
        claim(group, own).then().statusCode(202);
        var link = link(own, 1);
        speaksFor(group, stranger);

        // When
        var answer = send(link, Map.of());

        // Then
        answer.then().statusCode(200).body(containsString("team decides"));
        As.user("mo").get("/api/moderation/claims").then().body("claims.find { it.email == '" + own + "' }.admins", is(1));
        As.user("mo").body("{\"reason\": \"Both of you.\"}").post("/api/moderation/claims/" + claimOf(own) + "/approve").then()
                .statusCode(200);
        send(link(own, 2), Map.of()).then().statusCode(303).header("Location", containsString("?done=CLAIMED"));
    }

    @Test
    void shouldWriteToWhoeverSpeaksForTheGroupNow() {
        // Given
        var group = groupOfNobody(offer, "gardening");

        // When
        speaksFor(group, stranger);

        // Then
        feedSaysAgain(group);
        Topics.tell(new ReferralSent(Ids.next(), Ids.next(), offer, group), WIGAN);
        assertEquals("Somebody would like to come to Tuesday dig", Mailbox.await(stranger, 3).get(2).get("subject"));
    }

    @Test
    void shouldGoOnWritingToThoseWhoSpokeForTheGroupBefore() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        speaksFor(group, stranger);

        // Then
        Topics.tell(new ReferralSent(Ids.next(), Ids.next(), offer, group), WIGAN);
        Mailbox.await(group + "@groups.example", 1);
        assertEquals(2, Mailbox.of(stranger).size());
    }

    @Test
    void shouldTellAStrangerWhyNot() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        asks(group, stranger);

        // When
        As.user("mo").body("{\"reason\": \"The group does not know you.\"}")
                .post("/api/moderation/claims/" + claimOf(stranger) + "/refuse").then().statusCode(200)
                .body("state", is("REFUSED"));

        // Then
        assertTrue(Mailbox.await(stranger, 2).get(1).get("text").contains("The group does not know you."));
        As.user("mo").get("/api/moderation/claims").then().body("claims.email", not(hasItem(stranger)));
    }

    @Test
    void shouldMakeNobodyAnAdminByJustSayingSo() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        As.user("joan").body(Map.of("email", stranger, "role", "MEMBER")).post("/api/groups/" + group + "/invitations").then()
                .statusCode(202);

        // When
        claim(group, stranger).then().statusCode(202);

        // Then
        send(link(stranger, 1), Map.of()).then().statusCode(303);
        As.user("joan").get("/api/groups/" + group + "/members").then()
                .body("members.find { it.email == '" + stranger + "' }.role", is("MEMBER"));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        var group = groupOfJoan(offer, "gardening");
        claim(UUID.randomUUID(), stranger).then().statusCode(404);
        claim(group, "sam").then().statusCode(400);
        As.user("joan").get("/api/moderation/claims").then().statusCode(403);
        As.user("mo").body("{\"reason\": \"x\"}").post("/api/moderation/claims/" + UUID.randomUUID() + "/approve").then()
                .statusCode(404);
        open("/groups/claim/not.a.token").then().statusCode(404);
    }

    /** The moderator says yes, and they use their link. */
    private static void speaksFor(UUID group, String email) {
        asks(group, email);
        As.user("mo").body("{\"reason\": \"I rang you up.\"}").post("/api/moderation/claims/" + claimOf(email) + "/approve")
                .then()
                .statusCode(200);
        send(link(email, 2), Map.of()).then().statusCode(303);
    }

    /** They say so, and their address is theirs. */
    private static void asks(UUID group, String email) {
        claim(group, email).then().statusCode(202);
        confirms(email);
    }

    private static void confirms(String email) {
        send(link(email, 1), Map.of()).then().statusCode(200).body(containsString("team decides"));
    }

    private static Response claim(UUID group, String email) {
        return As.nobody().body(Map.of("email", email, "name", "Sam", "note", "I am the treasurer."))
                .post("/api/groups/" + group + "/claims");
    }

    private static String claimOf(String email) {
        return As.user("mo").get("/api/moderation/claims").then().statusCode(200).extract()
                .path("claims.find { it.email == '" + email + "' }.id");
    }

    private void feedSaysAgain(UUID group) {
        var service = service(offer, group, "gardening");
        ((ObjectNode) service.path("organization")).put("name", "Renamed by the feed");
        imports(service).body("taken", is(1));
    }
}
