package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Nothing about us without us. */
class AgreementTest {
    private final Caller worker = Caller.person("priya");

    @Test
    void shouldIntroduceNobodyWhoDidNotSayYes() {
        // Given
        var proposal = proposal(justCoping());

        // When
        var answer = worker.once("POST", "/api/referrals",
                "{\"proposalId\": \"%s\", \"introduceAs\": \"Sam\"}".formatted(proposal));

        // Then
        assertEquals(422, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("https://kith.org/problems/family-agreement-missing"), answer::body);
    }

    @Test
    void shouldStopWhatIsOpenAndTellTheGroupWhenTheYesIsTakenBack() {
        // Given
        var family = justCoping();
        var agreement = worker
                .post("/api/families/" + family + "/agreements", "{\"purpose\": \"INTRODUCTION_TO_LOCAL_GROUPS\"}").path("id")
                .asText();
        var referral = worker
                .post("/api/referrals", "{\"proposalId\": \"%s\", \"introduceAs\": \"Sam\"}".formatted(proposal(family)))
                .path("id").asText();
        var link = Letters.linkFor(referral);
        var letters = Letters.messages().size();

        // When
        worker.post("/api/families/" + family + "/agreements/" + agreement + "/withdrawal", "");

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertEquals("STOPPED", worker.get("/api/referrals/" + referral).path("status").asText());
            assertTrue(Letters.messages().size() > letters, "the group is told");
        });
        assertTrue(!Suite.steps(worker.get("/api/journeys/" + family), "introduction-stopped").isEmpty()
                || stepComes(family), "the journey shows that it stopped");
        worker.accept(link);
        assertEquals("STOPPED", worker.get("/api/referrals/" + referral).path("status").asText());
    }

    private boolean stepComes(String family) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> !Suite.steps(worker.get("/api/journeys/" + family), "introduction-stopped").isEmpty());
        return true;
    }

    private String justCoping() {
        var family = worker.post("/api/families", "{\"name\": \"Sam\", \"ward\": \"E05014998\"}").path("id").asText();
        worker.post("/api/families/" + family + "/conversations",
                "{\"strengths\": [{\"words\": \"I can fix things\"}], \"interests\": [{\"words\": \"Growing\", \"topic\": \"gardening\"}]}");
        worker.post("/api/families/" + family + "/coping-levels", "{\"level\": \"JUST_COPING\", \"saidBy\": \"FAMILY\"}");
        return family;
    }

    private String proposal(String family) {
        return Awaitility.await("proposals").atMost(Duration.ofSeconds(30))
                .until(() -> worker.get("/api/proposals?familyId=" + family).path("proposals"), (JsonNode p) -> !p.isEmpty())
                .get(0).path("id").asText();
    }
}
