package org.kith.network.members;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.GroupsStory.waitingId;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.owner;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.events.ReferralSent;
import org.kith.kit.Ids;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;
import org.kith.network.Mailbox;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class MembersTest {
    private static final int MOST_A_DAY = 20;
    private final String second = emailOf(fresh("second"));

    @Test
    void shouldLetASecondPersonInByTheLinkInTheirLetter() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        var members = "/api/groups/" + group + "/members";
        As.user("joan").get(members).then().statusCode(200).body("advice", containsString("a second one"));
        As.user("joan").body(Map.of("email", second, "from", "Joan")).post("/api/groups/" + group + "/invitations").then()
                .statusCode(202);
        assertTrue(Mailbox.await(second, 1).get(0).get("text").contains("Joan of \"Moss Allotment\" asks you"));
        open(link(second, 1)).then().statusCode(200).body(containsString("Would you look after this group?"));
        As.user("joan").get(members).then().body("members.find { it.email == '" + second + "' }.joinedAt", nullValue());

        // When
        var answer = send(link(second, 1), Map.of());

        // Then
        answer.then().statusCode(303);
        As.user("joan").get(members).then().statusCode(200).body("advice", nullValue()).body("members.email", hasItem(second));
        open(answer.header("Location")).then().statusCode(200).body(containsString("Moss Allotment"),
                containsString("Tuesday dig"));
    }

    @Test
    void shouldEndTheLinkOfWhoeverIsTakenOffTheList() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        As.user("joan").body(Map.of("email", second)).post("/api/groups/" + group + "/invitations").then().statusCode(202);
        var desk = send(link(second, 1), Map.of()).header("Location");
        String id = As.user("joan").get("/api/groups/" + group + "/members")
                .path("members.find { it.email == '" + second + "' }.id");

        // When
        As.user("joan").delete("/api/groups/" + group + "/members/" + id).then().statusCode(204);

        // Then
        open(desk).then().statusCode(404);
        open(link(second, 1)).then().statusCode(404);
    }

    @Test
    void shouldNotWriteToEverybodyForAGroup() {
        // Given
        var name = fresh("Prize Draw");
        confirmed(name);
        var desk = link(emailOf(name), 2);
        for (var i = 0; i < MOST_A_DAY; i++) {
            send(desk + "/invitations", Map.of("email", i + second)).then().statusCode(303);
        }

        // When
        var answer = send(desk + "/invitations", Map.of("email", second));

        // Then
        answer.then().statusCode(429).body(containsString("ask the next ones tomorrow"));
        open(desk).then().body(containsString(0 + second), not(containsString(">" + second)));
    }

    @Test
    void shouldWriteToNobodyForAGroupThatWasLeftOut() {
        // Given
        var name = fresh("Prize Draw");
        confirmed(name);
        As.user("mo").body("{\"reason\": \"This is no group.\"}")
                .post("/api/moderation/groups/" + waitingId(name) + "/refuse").then().statusCode(200);

        // When
        var answer = send(link(emailOf(name), 2) + "/invitations", Map.of("email", second));

        // Then
        answer.then().statusCode(409).body(containsString("cannot ask others"));
    }

    @Test
    void shouldKeepTheLastAdmin() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");

        // When
        var answer = As.user("joan").delete("/api/groups/" + group + "/members/" + JOAN);

        // Then
        answer.then().statusCode(409).body("type", is("https://kith.org/problems/last-admin"));
        As.user("joan").get("/api/groups/mine").then().body("groups.id", hasItem(group.toString()));
    }

    @Test
    void shouldInviteFromTheDeskAndHandOver() {
        // Given
        var name = fresh("Moss Knitters");
        var group = published(name, false);
        var desk = link(emailOf(name), 3);
        open(desk).then().body(containsString("a good idea to ask a second one"));
        send(desk + "/invitations", Map.of("email", second, "from", "")).then().statusCode(303);
        var theirs = send(link(second, 1), Map.of()).header("Location").replaceAll("\\?.*", "");
        open(theirs).then().body(not(containsString("a good idea to ask a second one")));
        var page = open(theirs).asString();
        var first = page.substring(page.lastIndexOf(emailOf(name))).split("/members/")[1].substring(0, 36);

        // When
        send(theirs + "/members/" + first + "/remove", Map.of()).then().statusCode(303);

        // Then
        open(desk).then().statusCode(404);
        open(theirs).then().statusCode(200).body(containsString(second), not(containsString(emailOf(name))));
        assertEquals(200, As.nobody().get("/api/groups/" + group).statusCode());
    }

    @Test
    void shouldSendLettersToWhomTheGroupChooses() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        As.user("joan").body(Map.of("email", second)).post("/api/groups/" + group + "/invitations").then().statusCode(202);
        var invited = As.user("joan").get("/api/groups/" + group + "/members")
                .path("members.find { it.email == '" + second + "' }.id");
        var desk = send(link(second, 1), Map.of()).header("Location").replaceAll("\\?.*", "");
        open(desk).then().body(containsString("go to " + group + "@groups.example"));

        // When
        send(desk + "/letters", Map.of("member", invited)).then().statusCode(303).header("Location", endsWith("?done=LETTERS"));

        // Then
        open(desk).then().body(containsString("Gets our letters"), not(containsString("@groups.example")));
        UUID offer = UUID.fromString(As.nobody().get("/api/groups/" + group + "/offers").path("offers[0].id"));
        Topics.tell(new ReferralSent(Ids.next(), Ids.next(), offer, group), WIGAN);
        assertEquals("Somebody would like to come to Tuesday dig", Mailbox.await(second, 2).get(1).get("subject"));
        send(desk + "/letters", Map.of("member", JOAN)).then().statusCode(404);
    }

    @Test
    void shouldWriteToNobodyWhoIsOffTheList() throws SQLException {
        // Given
        var name = fresh("Moss Knitters");
        var group = published(name, false);
        send(link(emailOf(name), 3) + "/offers",
                Map.of("title", "Wool", "whatHappens", "We knit.", "ward", MOSS, "about", "crafts")).then().statusCode(303);
        UUID offer = UUID.fromString(As.nobody().get("/api/groups/" + group + "/offers").path("offers[0].id"));
        joins(group, JOAN);
        String id = As.user("joan").get("/api/groups/" + group + "/members").path("members.find { it.by == 'EMAIL' }.id");

        // When
        As.user("joan").delete("/api/groups/" + group + "/members/" + id).then().statusCode(204);

        // Then
        var referral = Ids.next();
        Topics.tell(new ReferralSent(referral, Ids.next(), offer, group), WIGAN);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isUnreachable(referral));
        assertEquals(3, Mailbox.of(emailOf(name)).size());
    }

    private static boolean isUnreachable(UUID referral) throws SQLException {
        try (var owner = owner();
                var select = owner.prepareStatement("select from letter where referral_id = ? and state = 'UNREACHABLE'")) {
            select.setObject(1, referral);
            return select.executeQuery().next();
        }
    }

    @Test
    void shouldLetMembersLookAfterOffersAndAdminsAfterPeople() {
        // Given
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        var invitations = "/api/groups/" + group + "/invitations";
        As.user("joan").body(Map.of("email", second, "role", "MEMBER")).post(invitations).then().statusCode(202);
        var desk = send(link(second, 1), Map.of()).header("Location").replaceAll("\\?.*", "");

        // When
        var answer = send(desk + "/invitations", Map.of("email", emailOf(fresh("third"))));

        // Then
        answer.then().statusCode(403);
        open(desk).then().statusCode(200).body(not(containsString("Ask somebody to look after")));
        As.user("gina").body(Map.of("email", second)).post(invitations).then().statusCode(404);
        As.user("gina").get("/api/groups/" + group + "/members").then().statusCode(404);
        As.user("gina").post("/api/groups/" + group + "/release").then().statusCode(404);
        As.user("priya").get("/api/groups/" + group + "/members").then().statusCode(403);
        BadInput.assertRefused(invitations, As.token("joan"), "email");
    }
}
