package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class JourneyTest {
    private static final List<String> WAY = List.of("family-created", "conversation-recorded", "coping-level-recorded",
            "agreement-given",
            "matches-found", "proposals-listed", "introduction-sent", "group-told", "introduction-accepted",
            "warm-introduction-recorded",
            "offer-attended", "introduction-completed", "message-back", "coping-level-asked-again");

    @Test
    void shouldGoFromJustCopingToAnIntroductionThatWorked() {
        // Given
        var alison = Suite.alison();

        // When
        alison.play();

        // Then
        var told = alison.told();
        for (var step : WAY) {
            assertTrue(!Suite.steps(told, step).isEmpty(), step + " is not on the page: " + told);
        }
        assertEquals(2, Suite.steps(told, "message-back").size());
        assertTrue(told.path("complete").asBoolean(), told::toString);
    }

    @Test
    void shouldFindARestAndCompanyNearAlison() {
        // Given
        var alison = Suite.alison();

        // When
        alison.play();

        // Then
        var sent = alison.steps().stream().filter(step -> step.step().equals("introduction-sent")).map(step -> step.words())
                .toList();
        assertEquals(2, sent.size());
        assertTrue(sent.get(0).contains("Sit With Us, Hindley"), "a rest: " + sent);
        assertTrue(sent.get(1).contains("Hindley Tuesday Allotment") || sent.get(1).contains("Kettle On Carers"),
                "company: " + sent);
    }

    @Test
    void shouldProposeNothingThatIsForOtherAges() {
        // Given
        var worker = Caller.person("priya");
        var family = worker.post("/api/families", "{\"name\": \"Sam\", \"ward\": \"E05015009\", \"ages\": [2]}").path("id")
                .asText();
        worker.post("/api/families/" + family + "/conversations",
                "{\"strengths\": [{\"words\": \"I am patient\"}], \"interests\": [{\"words\": \"Playing\", \"topic\": \"games\"}]}");

        // When
        worker.post("/api/families/" + family + "/coping-levels", "{\"level\": \"JUST_COPING\", \"saidBy\": \"FAMILY\"}");

        // Then
        var proposed = Awaitility.await("proposals").atMost(Duration.ofSeconds(30)).until(
                () -> worker.get("/api/proposals?familyId=" + family).path("proposals").findValuesAsText("offerTitle"),
                titles -> !titles.isEmpty());
        assertTrue(proposed.contains("Sunday family games"), proposed::toString);
        assertFalse(proposed.contains("Games night"), "it is as near, and for 16 and over: " + proposed);
    }

    @Test
    void shouldKeepOneTraceFromTheCallToTheLastEffect() {
        // Given
        var alison = Suite.alison();

        // When
        alison.play();

        // Then
        var told = alison.told();
        var said = trace(told, "coping-level-recorded");
        assertEquals(32, said.length(), said);
        assertEquals(said, trace(told, "matches-found"));
        assertEquals(said, trace(told, "proposals-listed"));
        for (var sent : Suite.steps(told, "introduction-sent")) {
            var letter = Suite.steps(told, "group-told").stream()
                    .filter(t -> t.path("referralId").equals(sent.path("referralId"))).findFirst();
            assertEquals(sent.path("traceId"), letter.orElseThrow().path("traceId"));
        }
        assertEquals(trace(told, "introduction-completed"), trace(told, "message-back"));
    }

    @Test
    void shouldShowProposalsSoonAfterTheWord() {
        // Given
        Suite.alison().play();
        var took = new ArrayList<Duration>();

        // When
        for (var run = 0; run < 5; run++) {
            var alison = Suite.alison();
            alison.play();
            took.add(Duration.between(at(alison.told(), "coping-level-recorded"), at(alison.told(), "proposals-listed")));
        }

        // Then
        Collections.sort(took);
        System.out.printf(
                "from the family's word to visible proposals: median %d ms, longest %d ms of %d journeys (limit on a quiet machine: 1000 ms)%n",
                took.get(2).toMillis(), took.get(4).toMillis(), took.size());
        assertTrue(took.stream().noneMatch(Duration::isNegative), "effects come after their cause");
    }

    private static String trace(JsonNode journey, String step) {
        return Suite.steps(journey, step).get(0).path("traceId").asText();
    }

    private static Instant at(JsonNode journey, String step) {
        return Instant.parse(Suite.steps(journey, step).get(0).path("at").asText());
    }
}
