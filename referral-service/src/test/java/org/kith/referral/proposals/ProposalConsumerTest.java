package org.kith.referral.proposals;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.agrees;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.matches;
import static org.kith.referral.ReferralStory.proposals;
import static org.kith.referral.ReferralStory.sent;
import static org.kith.referral.ReferralStory.told;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.FamilyCreated;
import org.kith.events.ProposalsListed;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KithResource.class)
class ProposalConsumerTest {

    @Test
    void shouldPutMatchesOnTheKeyWorkersList() {
        // Given
        var family = familyOf(PRIYA);

        // When
        var trace = Topics.tell(matches(family, "Tuesday allotment", "Sewing bee"), WIGAN);

        // Then
        proposals(family, 2);
        list(family).body("proposals.offerTitle", contains("Tuesday allotment", "Sewing bee"))
                .body("proposals.rank", contains(1, 2)).body("proposals[0].reasons.words", contains("you said gardening"))
                .body("proposals.status", contains("OPEN", "OPEN"));
        var listed = Topics.await("kith.referral", 1, seen -> seen.key().equals(family.toString())).get(0);
        assertEquals(new ProposalsListed(family, 2), listed.as(ProposalsListed.class));
        assertEquals(trace, listed.traceId());
        assertEquals(WIGAN, listed.headers().get("ce_council"));
    }

    @Test
    void shouldKeepAListUntilItsKeyWorkerIsKnown() {
        // Given
        var family = UUID.randomUUID();
        var before = Tables.inAll("proposal");
        Topics.tell(matches(family, "Tuesday allotment"), WIGAN);
        await().atMost(Duration.ofSeconds(20)).until(() -> Tables.inAll("proposal") > before);
        As.user("priya").get("/api/proposals?familyId=" + family).then().statusCode(404);

        // When
        Topics.tell(new FamilyCreated(family, PRIYA, "E05014998"), WIGAN);

        // Then
        proposals(family, 1);
        assertEquals(List.of("1 proposals-listed"), told(family, 1));
    }

    @Test
    void shouldReplaceWhatIsOpenAndKeepWhatWasChosen() {
        // Given
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment", "Sewing bee", "Choir"), WIGAN);
        var first = proposals(family, 3);
        sent(first.get(0));

        // When
        Topics.tell(matches(family, "Men's shed", "Choir"), WIGAN);

        // Then
        assertEquals(List.of("1 proposals-listed", "2 proposals-listed"), told(family, 2));
        list(family).body("proposals.find { it.offerTitle == 'Tuesday allotment' }.status", org.hamcrest.Matchers.is("CHOSEN"))
                .body("proposals.findAll { it.status == 'OPEN' }.offerTitle", contains("Men's shed", "Choir"))
                .body("proposals.find { it.offerTitle == 'Choir' }.id", org.hamcrest.Matchers.is(first.get(2)));
    }

    @Test
    void shouldEmptyTheListWhenNothingMatchesAnyMore() {
        // Given
        var family = familyOf(PRIYA);
        Topics.tell(matches(family, "Tuesday allotment"), WIGAN);
        proposals(family, 1);

        // When
        Topics.tell(matches(family), WIGAN);

        // Then
        proposals(family, 0);
    }

    @Test
    void shouldGiveAnEventItsEffectOnce() {
        // Given
        var family = familyOf(PRIYA);
        var id = UUID.randomUUID();
        var event = matches(family, "Tuesday allotment");

        // When
        Topics.tell(id, event, WIGAN);
        Topics.tell(id, event, WIGAN);
        Topics.tell(matches(family, "Sewing bee"), WIGAN);

        // Then: the last of them is the second thing told, not the third
        assertEquals(List.of("1 proposals-listed", "2 proposals-listed"), told(family, 2));
    }

    @Test
    void shouldPutAsideWhatItCannotReadAndGoOn() {
        // Given
        var family = familyOf(PRIYA);
        var id = UUID.randomUUID().toString();

        // When
        Topics.send("kith.community-network", family.toString(), "{not json", Map.of("ce_id", id, "ce_type",
                "org.kith.community-network.matches-found.v1", "ce_council", WIGAN, "ce_time", "2026-11-21T10:00:00Z"));
        Topics.send("kith.community-network", family.toString(), "{}", Map.of("ce_type", "org.kith.community-network.new.v9"));
        Topics.tell(matches(family, "Tuesday allotment"), WIGAN);

        // Then
        proposals(family, 1);
        var dead = Topics.await("kith.referral-service.dead-letters", 1, seen -> id.equals(seen.headers().get("ce_id"))).get(0);
        assertTrue(dead.headers().get("dead-letter-reason").startsWith("not readable"), dead.headers()::toString);
        assertEquals("{not json", dead.payload());
    }

    private static ValidatableResponse list(UUID family) {
        return As.user("priya").get("/api/proposals?familyId=" + family).then().statusCode(200);
    }
}
