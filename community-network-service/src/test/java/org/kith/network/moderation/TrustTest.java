package org.kith.network.moderation;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.form;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.register;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.GroupsStory.waitingId;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.Mailbox;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Whom the moderator trusts publishes without waiting, as long as that is so. */
@QuarkusTest
@WithTestResource(KithResource.class)
class TrustTest {
    private final String name = fresh("Trusty Menders");
    private final String email = emailOf(name);

    @Test
    void shouldLetWaitAgainWhatIsRegisteredAfterTrustWasTakenBack() {
        // Given
        var group = published(name, true);

        // When
        say(group, false, "Two of your groups were shops.").statusCode(200).body("trusted", is(false));

        // Then
        var letter = Mailbox.await(email, 4).get(3);
        assertEquals("About " + name + ": what you register next waits to be looked at", letter.get("subject"));
        for (var form : new String[]{"text", "html"}) {
            assertTrue(letter.get(form).contains("Two of your groups were shops."), letter.get(form));
        }
        As.nobody().get("/api/groups/" + group).then().statusCode(200);
        registers(name + " on tour", 5, 6);
        waiting().body("groups.group.name", hasItem(name + " on tour"));
    }

    @Test
    void shouldNotLiveOnInGroupsThatCameOfIt() {
        // Given
        var group = published(name, true);

        // When
        registers(name + " on tour", 4, 5);

        // Then
        assertEquals(name + " on tour is in the directory", Mailbox.await(email, 5).get(4).get("subject"));
        As.user("mo").get("/api/moderation/trust").then().body("groups.id", hasItem(group.toString())).body("groups.name",
                not(hasItem(name + " on tour")));
        var tour = "groups.find { it.name == '" + name + " on tour' }.";
        As.user("mo").get("/api/moderation/trust?name=" + name + "+on+tour").then().statusCode(200)
                .body(tour + "trusted", is(false))
                .body(tour + "reason", nullValue()).body(tour + "saidAt", nullValue());
    }

    @Test
    void shouldPublishAtOnceWhatIsRegisteredAfterTrustWasGivenLater() {
        // Given
        var group = published(name, false);

        // When
        say(group, true, "We know you well by now.").statusCode(200).body("trusted", is(true));

        // Then
        var letter = Mailbox.await(email, 4).get(3);
        assertEquals("About " + name + ": what you register next need not wait", letter.get("subject"));
        assertTrue(letter.get("text").contains("We know you well by now."), letter.get("text"));
        registers(name + " on tour", 5, 6);
        waiting().body("groups.group.name", not(hasItem(name + " on tour")));
    }

    @Test
    void shouldKeepWhoSaidWhenAndWhy() {
        // Given
        var group = published(name, false);
        var decisions = Tables.inAll("group_decision");

        // When
        say(group, true, "We know you well by now.").statusCode(200);

        // Then
        var ours = "groups.find { it.id == '" + group + "' }.";
        for (var list : new String[]{"", "?name=" + name.substring(0, name.length() - 3)}) {
            As.user("mo").get("/api/moderation/trust" + list).then().statusCode(200).body(ours + "name", is(name))
                    .body(ours + "trusted", is(true)).body(ours + "reason", is("We know you well by now."))
                    .body(ours + "saidAt", notNullValue()).body(ours + "saidBy", notNullValue());
        }
        say(group, false, "No longer.").statusCode(200);
        As.user("mo").get("/api/moderation/trust").then().body("groups.id", not(hasItem(group.toString())));
        assertEquals(decisions + 2, Tables.inAll("group_decision"));
    }

    @Test
    void shouldDoNothingTwiceWhenItIsSentAgain() {
        // Given
        var group = published(name, false);
        var first = say(group, true, "We know you well by now.").statusCode(200).extract().asString();
        Mailbox.await(email, 4);
        var decisions = Tables.inAll("group_decision");
        var letters = Tables.inAll("letter");

        // When
        var again = say(group, true, "We know you well by now.").statusCode(200).extract().asString();

        // Then
        assertEquals(first, again);
        assertEquals(decisions, Tables.inAll("group_decision"));
        assertEquals(letters, Tables.inAll("letter"));
    }

    @Test
    void shouldBeForModeratorsAndForGroupsOfTheDirectoryOfTheirCouncilOnly() {
        // Given
        var group = published(name, true);
        var foreign = UUID.randomUUID();
        imports("operator-" + CHESTERFIELD, service(UUID.randomUUID(), foreign, "music"));
        var other = fresh("Still Waiting");
        confirmed(other);

        // When, Then
        say(waitingId(other), true, "Too early.").statusCode(409).body("type",
                is("https://kith.org/problems/not-published"));
        say(foreign, true, "Not ours.").statusCode(404);
        say(UUID.randomUUID(), true, "Nobody.").statusCode(404);
        say(group, false, " ").statusCode(400).body("errors[0].message", is("must say why, in plain words"));
        As.user("mo").body("{\"reason\": \"Whether?\"}").put("/api/moderation/trust/" + group).then().statusCode(400);
        As.user("mo").get("/api/moderation/trust?name=" + "x".repeat(121)).then().statusCode(400);
        As.user("mo").get("/api/moderation/trust?name=Moss+Allotment").then().statusCode(200).body("groups.id",
                not(hasItem(foreign.toString())));
        As.user("joan").get("/api/moderation/trust").then().statusCode(403);
        As.user("joan").body(Map.of("trusted", false, "reason", "x")).put("/api/moderation/trust/" + group).then()
                .statusCode(403);
        As.nobody().get("/api/moderation/trust").then().statusCode(401);
        As.user("mo").get("/api/moderation/trust").then().body("groups.id", hasItem(group.toString()));
    }

    /** One more group of the same people; the numbers of the letters that come of it. */
    private void registers(String another, int confirmation, int next) {
        register(form(another, email)).then().statusCode(202);
        send(link(email, confirmation), Map.of()).then().statusCode(303);
        Mailbox.await(email, next);
    }

    private static ValidatableResponse say(UUID group, boolean trusted, String reason) {
        return As.user("mo").body(Map.of("trusted", trusted, "reason", reason)).put("/api/moderation/trust/" + group).then();
    }

    private static ValidatableResponse waiting() {
        return As.user("mo").get("/api/moderation/groups").then().statusCode(200);
    }
}
