package org.kith.network.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.form;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.picture;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.GroupsStory.waitingId;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.network.Mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class YoursPageTest {
    private final String name = fresh("Wardrobe Menders");
    private final UUID group = UUID.randomUUID();
    private final String own = group + "@groups.example";
    private final String stranger = emailOf(fresh("stranger"));
    private final String page = "/groups/yours/" + group;

    @BeforeEach
    void isImported() {
        wardsAreKnown();
        var service = service(UUID.randomUUID(), group, "repair");
        ((ObjectNode) service.path("organization")).put("name", name + " & Co").put("description", "We <3 to mend.");
        imports(service).body("taken", is(1));
    }

    @Test
    void shouldLeadFromTheNameToTheDesk() {
        // Given
        var found = open("/groups/yours?council=" + WIGAN + "&name=" + name.toUpperCase().replace(" ", "+"));
        picture("find-yours", found).then().statusCode(200)
                .body(containsString("<a href=\"" + page + "\">"), containsString(name + " &amp; Co"),
                        not(containsString("<3")));
        picture("yours", open(page)).then().statusCode(200).body(containsString("Is this your group?"));

        // When
        send(page, Map.of("name", "Sam", "email", own, "note", "I read its mail.")).then().statusCode(200)
                .body(containsString("Thank you"));

        // Then
        send(link(own, 1), Map.of()).then().statusCode(303).header("Location", containsString("/groups/desk/"));
        open("/groups/yours?council=" + WIGAN + "&name=" + name.replace(" ", "+")).then()
                .body(containsString("Its own people look after it"));
    }

    @Test
    void shouldLetTheModeratorReadWhoAStrangerIsAndTellTheStrangerNothing() {
        // Given
        var toTheOwn = send(page, Map.of("name", "Sam", "email", own, "note", "I read its mail."));

        // When
        var toTheStranger = send(page, Map.of("name", "Kim", "email", stranger, "note", "Ask Joan at the library."));

        // Then
        assertEquals(toTheOwn.then().statusCode(200).extract().asString(), toTheStranger.then().extract().asString());
        picture("claim", open(link(stranger, 1))).then().statusCode(200).body(containsString("Do you speak for this group?"));
        send(link(stranger, 1), Map.of()).then().statusCode(200).body(containsString("team decides"));
        var claim = "claims.find { it.email == '" + stranger + "' }.";
        As.user("mo").get("/api/moderation/claims").then().body(claim + "note", is("Ask Joan at the library."))
                .body(claim + "name", is("Kim")).body(claim + "groupName", is(name + " & Co"));
    }

    @Test
    void shouldSayBesideTheFieldWhatIsMissingAndKeepWhatWasTyped() {
        // When
        var answer = send(page, Map.of("name", "Sam <b>", "email", "sam", "note", " "));

        // Then
        picture("yours-wrong", answer).then().statusCode(400).body(containsString("must be an e-mail address"),
                containsString("Say how the council’s team can tell"), containsString("Sam &lt;b&gt;"),
                not(containsString("<b>")));
    }

    @Test
    void shouldTakeAClaimFromOurOwnPageAndForAPublishedGroupOnly() {
        // Given
        var unpublished = fresh("Not Yet Seen");
        confirmed(unpublished);
        var claim = Map.of("email", stranger, "note", "It is ours.");

        // When, Then
        given().header("Sec-Fetch-Site", "cross-site").formParams(claim).post(page).then().statusCode(403);
        open("/groups/yours/" + waitingId(unpublished)).then().statusCode(404).body(not(containsString(unpublished)));
        send("/groups/yours/" + waitingId(unpublished), claim).then().statusCode(404);
        open("/groups/yours?council=" + WIGAN + "&name=" + unpublished.replace(" ", "+")).then().statusCode(200)
                .body(not(containsString("/groups/yours/" + waitingId(unpublished))));
    }

    @Test
    void shouldAskBeforeAGroupIsRegisteredThatIsThereAlready() {
        // Given
        var typed = form(name, stranger);

        // When
        var asked = send("/groups/register", typed);

        // Then
        picture("register-likely", asked).then().statusCode(200).body(containsString("Is one of these your group?"),
                containsString("<a href=\"" + page + "\">"), containsString("value=\"" + stranger + "\""));
        typed.put("sure", "yes");
        send("/groups/register", typed).then().statusCode(200).body(containsString("look into your e-mail"));
        Mailbox.await(stranger, 1);
        assertEquals(1, Mailbox.of(stranger).size(), "nothing was kept before they were sure");
    }

    @Test
    void shouldNotAskAboutAGroupThatItsOwnPeopleLookAfter() {
        // Given
        send(page, Map.of("email", own, "note", "I read its mail."));
        send(link(own, 1), Map.of()).then().statusCode(303);

        // When
        var answer = send("/groups/register", form(name, stranger));

        // Then
        answer.then().statusCode(200).body(containsString("look into your e-mail"));
    }

    @Test
    void shouldShowWhoseGroupItIsAlsoWhenItsWordsAreALists() {
        // Given
        joins(group, JOAN);

        // When
        var found = open("/groups/yours?council=" + WIGAN + "&name=" + name.replace(" ", "+"));

        // Then
        picture("find-yours-taken", found).then().statusCode(200).body(containsString("Its own people look after it"));
    }

    @Test
    void shouldBeFoundFromTheOtherPages() {
        picture("lost-link", open("/groups/lost-link")).then().body(containsString("Tell us that it is yours"),
                containsString("href=\"/groups/yours\""));
        open("/groups/register?council=" + WIGAN).then().body(containsString("href=\"/groups/yours?council=" + WIGAN));
    }
}
