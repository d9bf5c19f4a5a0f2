package org.kith.referral.referrals;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kith.referral.ReferralStory.GROUP;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.agrees;
import static org.kith.referral.ReferralStory.body;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.matches;
import static org.kith.referral.ReferralStory.offer;
import static org.kith.referral.ReferralStory.proposal;
import static org.kith.referral.ReferralStory.proposals;
import static org.kith.referral.ReferralStory.sent;
import static org.kith.referral.ReferralStory.told;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.ReferralSent;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;
import org.kith.referral.AtOnce;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@WithTestResource(KithResource.class)
class SendReferralTest {
    private static final String PROBLEMS = "https://kith.org/problems/";

    @Test
    void shouldSendAReferralAndTellItWithoutSayingWho() {
        // Given
        var family = familyOf(PRIYA);

        // When
        var referral = sent(proposal(family));

        // Then
        As.user("priya").get("/api/referrals/" + referral).then().statusCode(200).body("status", is("SENT"))
                .body("introduceAs", is("Alison <b>& Kai</b>")).body("note", is("Please no stairs"))
                .body("offerTitle", is("Tuesday allotment")).body("groupName", is("Hindley Growers"));
        As.user("priya").get("/api/referrals?familyId=" + family).then().statusCode(200)
                .body("referrals[0].id", is(referral.toString()));
        var event = Topics.await("kith.referral", 1, seen -> seen.key().equals(referral.toString())).get(0);
        assertEquals(new ReferralSent(referral, family, offer(family, "Tuesday allotment"), GROUP),
                event.as(ReferralSent.class));
        assertFalse(event.payload().contains("Alison"));
    }

    @Test
    void shouldGoOnWithTheTraceOfTheRequest() {
        // Given
        var proposal = sendable();
        var trace = UUID.randomUUID().toString().replace("-", "");

        // When
        var answer = As.user("priya").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").body(body(proposal))
                .post("/api/referrals");

        // Then
        String referral = answer.then().statusCode(201).header("Location", endsWith("/api/referrals/" + answer.path("id")))
                .extract().path("id");
        assertEquals(trace, Topics.await("kith.referral", 1, seen -> seen.key().equals(referral)).get(0).traceId());
    }

    @Test
    void shouldNotIntroduceAFamilyThatHasNotAgreed() {
        // Given
        var family = familyOf(PRIYA);
        Topics.tell(matches(family, "Tuesday allotment"), WIGAN);
        var proposal = proposals(family, 1).get(0);

        // When
        var answer = send(key(), proposal);

        // Then
        answer.then().statusCode(422).body("type", is(PROBLEMS + "family-agreement-missing"))
                .body("detail", containsString("may take a second"));
    }

    @Test
    void shouldSendAProposalOnce() {
        // Given
        var proposal = proposal(familyOf(PRIYA));
        var referral = sent(proposal);

        // When
        var again = send(key(), proposal);

        // Then
        again.then().statusCode(409).body("type", is(PROBLEMS + "already-sent"));
        assertEquals(List.of("1 referral-sent"), told(referral, 1));
    }

    @Test
    void shouldNotSendAProposalThatLeftTheList() {
        // Given
        var family = familyOf(PRIYA);
        var proposal = proposal(family);
        Topics.tell(matches(family, "Sewing bee", "Choir"), WIGAN);
        sent(proposals(family, 2).get(0));

        // When
        var answer = send(key(), proposal);

        // Then
        answer.then().statusCode(409).body("type", is(PROBLEMS + "proposal-closed"));
    }

    @Test
    void shouldGiveTheSameReferralForTheSameKey() {
        // Given
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment", "Sewing bee"), WIGAN);
        var both = proposals(family, 2);
        sent(both.get(1));
        var key = key();
        String first = send(key, both.get(0)).then().statusCode(201).extract().path("id");

        // When
        var same = send(key, both.get(0));
        var other = send(key, both.get(1));

        // Then
        same.then().statusCode(201).body("id", is(first));
        other.then().statusCode(201).body("id", is(first));
        assertEquals(List.of("1 referral-sent"), told(first, 1));
    }

    @Test
    void shouldSendOnceWhenManySendAtTheSameTime() throws Exception {
        // Given
        var proposal = sendable();

        // When
        var answers = AtOnce.all(() -> send(key(), proposal), () -> send(key(), proposal), () -> send(key(), proposal),
                () -> send(key(), proposal));

        // Then
        assertEquals(List.of(201, 409, 409, 409), answers.stream().map(Response::statusCode).sorted().toList());
    }

    @Test
    void shouldCreateOnceWhenOneRequestArrivesTwiceAtTheSameTime() throws Exception {
        // Given
        var proposal = sendable();
        var key = key();

        // When
        var answers = AtOnce.all(() -> send(key, proposal), () -> send(key, proposal));

        // Then
        assertEquals(List.of(201, 201), answers.stream().map(Response::statusCode).toList());
        assertEquals((String) answers.get(0).path("id"), answers.get(1).path("id"));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        BadInput.assertRefused("/api/referrals", As.token("priya"), "introduceAs");
        As.user("priya").body("{\"proposalId\": \"nonsense\", \"introduceAs\": \"Alison\"}").post("/api/referrals")
                .then().statusCode(400).body("errors[0].field", is("proposalId"));
        As.user("priya").body(body(UUID.randomUUID().toString()).replace("Please no stairs", "x".repeat(501)))
                .post("/api/referrals").then().statusCode(400).body("errors[0].field", is("note"));
        send(key(), UUID.randomUUID().toString()).then().statusCode(404);
        As.user("joan").body(body(UUID.randomUUID().toString())).post("/api/referrals").then().statusCode(403);
        As.user("priya").get("/api/referrals").then().statusCode(400);
        As.user("priya").get("/api/referrals/not-a-uuid").then().statusCode(404);
    }

    /** A proposal whose family's yes has certainly arrived: a neighbouring one could be sent. */
    private static String sendable() {
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment", "Sewing bee"), WIGAN);
        var both = proposals(family, 2);
        sent(both.get(1));
        return both.get(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response send(String key, String proposal) {
        return As.user("priya").header("Idempotency-Key", key).body(body(proposal)).post("/api/referrals");
    }
}
