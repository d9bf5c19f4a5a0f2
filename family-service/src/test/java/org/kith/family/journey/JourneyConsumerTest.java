package org.kith.family.journey;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.family.FamilyStory.WIGAN;
import static org.kith.family.FamilyStory.familyOf;
import static org.kith.family.FamilyStory.saysHowTheyCope;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.events.KithEvent;
import org.kith.events.ProposalsListed;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.kit.Ids;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class JourneyConsumerTest {
    private final UUID referral = Ids.next();
    private final UUID offer = Ids.next();
    private final UUID group = Ids.next();

    @Test
    void shouldTellTheMessageBackAndAskAgain() {
        // Given
        var family = familyOf("priya");

        // When
        var trace = Topics.tell(completed(family), WIGAN);

        // Then
        awaitSteps(family, List.of("family-created", "introduction-completed", "message-back", "coping-level-asked-again"));
        As.user("priya").get("/api/journeys/" + family).then().statusCode(200)
                .body("steps[1].traceId", is(trace)).body("steps[3].traceId", is(trace))
                .body("steps[1].offerId", is(offer.toString()))
                .body("messagesBack[0].outcome", is("CONNECTED")).body("openQuestions[0].question", is("coping-level"))
                .body("complete", is(false));
    }

    @Test
    void shouldBeCompleteOnceTheFamilyHasAnswered() {
        // Given
        var family = familyOf("priya");
        Topics.tell(completed(family), WIGAN);
        awaitSteps(family, List.of("family-created", "introduction-completed", "message-back", "coping-level-asked-again"));

        // When
        saysHowTheyCope(family, "GETTING_BY", "FAMILY");

        // Then
        As.user("priya").get("/api/journeys/" + family).then().statusCode(200).body("openQuestions.size()", is(0))
                .body("complete", is(true));
    }

    @Test
    void shouldCountAnEventOnceHoweverOftenItComes() {
        // Given
        var family = familyOf("priya");
        var id = Ids.next();
        KithEvent accepted = new ReferralAccepted(referral, family, offer, group);

        // When
        for (var times = 0; times < 3; times++) {
            Topics.tell(id, accepted, WIGAN);
        }
        Topics.tell(completed(family), WIGAN);

        // Then
        awaitSteps(family, List.of("family-created", "introduction-accepted", "introduction-completed", "message-back",
                "coping-level-asked-again"));
    }

    @Test
    void shouldPutWhatItCannotReadAsideAndGoOn() {
        // Given
        var family = familyOf("priya");
        var id = Ids.next().toString();

        // When
        Topics.send("kith.referral", referral.toString(), "{not json",
                Map.of("ce_type", "org.kith.referral.referral-accepted.v1", "ce_id", id,
                        "ce_council", WIGAN, "ce_time", "2026-01-01T00:00:00Z"));
        Topics.send("kith.referral", referral.toString(), "{}", Map.of("ce_type", "org.kith.referral.something-new.v7"));
        Topics.tell(new ReferralAccepted(referral, family, offer, group), WIGAN);
        Topics.tell(new ProposalsListed(family, 2), WIGAN);

        // Then
        awaitSteps(family, List.of("family-created", "introduction-accepted", "proposals-listed"));
        var dead = Topics.await("kith.family-service.dead-letters", 1, e -> id.equals(e.headers().get("ce_id"))).get(0);
        assertTrue(dead.headers().get("dead-letter-reason").startsWith("not readable"), dead.headers()::toString);
        assertEquals("{not json", dead.payload());
    }

    private ReferralCompleted completed(UUID family) {
        return new ReferralCompleted(referral, family, offer, group, Outcome.CONNECTED, true);
    }

    private static void awaitSteps(UUID family, List<String> steps) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertEquals(steps.stream().sorted().toList(),
                As.user("priya").get("/api/journeys/" + family).jsonPath().getList("steps.step", String.class).stream().sorted()
                        .toList()));
    }
}
