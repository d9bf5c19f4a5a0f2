package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.events.CopingLevel;
import org.kith.events.CopingLevelChanged;
import org.kith.events.MatchesFound;
import org.kith.events.MatchesFound.Match;
import org.kith.events.SaidBy;
import org.kith.kit.Ids;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;
import org.kith.kit.testing.Topics.Seen;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class MatchFamilyConsumerTest {
    private static final String OUT = "kith.community-network";
    private final UUID family = Ids.next();

    @BeforeEach
    void places() {
        wardsAreKnown();
    }

    @Test
    void shouldTellWhatItFoundWithReasonsAndInTheSameTrace() {
        // Given
        var near = offer("repair");
        var far = offer("repair").put("name", "Far mending");
        move(far, 54.900, -2.535);
        imports(near, far);

        // When
        var trace = Topics.tell(said(CopingLevel.JUST_COPING, MOSS, "repair", List.of("step-free")), WIGAN);

        // Then
        var told = told(1).get(0);
        var matches = matchesOf(told, near, far);
        assertEquals(List.of(id(near), id(far)), matches.stream().map(Match::offerId).toList());
        assertEquals(
                List.of("you said repair", "about 1 km from the middle of your ward", "runs on Tuesday mornings",
                        "has room for 4", "step-free",
                        "confirmed this week", "Polish is spoken"),
                matches.get(0).reasons().stream().map(r -> r.words()).toList());
        assertEquals(trace, told.traceId());
        assertEquals(WIGAN, told.headers().get("ce_council"));
        assertEquals("1", told.headers().get("ce_sequence"));
    }

    @Test
    void shouldAnswerTheSameEventOnce() {
        // Given
        var id = Ids.next();
        var event = said(CopingLevel.STRUGGLING, MOSS, "drama", List.of());

        // When
        for (var times = 0; times < 3; times++) {
            Topics.tell(id, event, WIGAN);
        }
        Topics.tell(event, WIGAN);

        // Then
        assertEquals(List.of("1", "2"), told(2).stream().map(seen -> seen.headers().get("ce_sequence")).toList());
    }

    @Test
    void shouldProposeOnlyLiveOffersWithRoomThatTheyCanGetInto() {
        // Given
        var live = offer("history");
        var full = offer("history");
        ((ObjectNode) full.path("capacity")).put("room", 0);
        var paused = offer("history").put("status", "temporarily closed");
        var ended = offer("history").put("status", "inactive");
        var old = offer("history").put("last_confirmed", LocalDate.now().minusDays(121).toString());
        var steps = offer("history");
        steps.withArray("/service_at_locations/0/location/accessibility").addObject().put("accessibility", "parking");
        steps.withArray("/service_at_locations/0/location/accessibility").remove(0);
        var unknown = offer("history");
        unknown.withArray("/service_at_locations/0/location/accessibility").removeAll();
        imports(live, full, paused, ended, old, steps, unknown);

        // When
        Topics.tell(said(CopingLevel.JUST_COPING, MOSS, "history", List.of("step-free")), WIGAN);

        // Then
        assertEquals(List.of(id(live), id(unknown)), matchesOf(told(1).get(0), live, full, paused, ended, old, steps, unknown)
                .stream().map(Match::offerId).toList());
    }

    @Test
    void shouldProposeNothingThatIsForOtherAges() {
        // Given
        var over60 = offer("faith").put("minimum_age", 60);
        var toddlers = offer("faith").put("minimum_age", 1).put("maximum_age", 4);
        var everybody = offer("faith");
        imports(over60, toddlers, everybody);

        // When
        Topics.tell(said(List.of("faith"), List.of(2, 31)), WIGAN);

        // Then
        var matches = matchesOf(told(1).get(0), over60, toddlers, everybody);
        assertEquals(Set.of(id(toddlers), id(everybody)), matches.stream().map(Match::offerId).collect(Collectors.toSet()));
        assertTrue(matches.stream().filter(match -> match.offerId().equals(id(toddlers))).flatMap(m -> m.reasons().stream())
                .anyMatch(reason -> reason.words().equals("for 1 to 4 year olds")));
    }

    /** As family-service told it before it asked for ages, and as it is still in the topic. */
    @Test
    void shouldProposeForEveryAgeWhenTheEventSaysNothingOfAges() {
        // Given
        var over60 = offer("drama").put("minimum_age", 60);
        imports(over60);

        // When
        Topics.tell(said(List.of("drama"), null), WIGAN);

        // Then
        assertEquals(List.of(id(over60)), matchesOf(told(1).get(0), over60).stream().map(Match::offerId).toList());
    }

    @Test
    void shouldSayInYourWardWhereOnlyTheWardIsKnown() {
        // Given
        var vague = offer("games");
        vague.remove("service_at_locations");
        imports(vague);

        // When
        Topics.tell(said(CopingLevel.JUST_COPING, MOSS, "games", List.of()), WIGAN);

        // Then
        assertTrue(matchesOf(told(1).get(0), vague).get(0).reasons().stream().anyMatch(r -> r.words().equals("in your ward")));
    }

    @Test
    void shouldFindSomethingEvenWhenTheWardIsNotKnown() {
        // Given
        var offer = offer("animals");
        imports(offer);

        // When
        Topics.tell(said(CopingLevel.JUST_COPING, "E05000001", "animals", List.of()), WIGAN);

        // Then
        assertTrue(matchesOf(told(1).get(0), offer).get(0).reasons().stream().noneMatch(r -> r.code().equals("distance")));
    }

    @Test
    void shouldTellAlsoThatItFoundNothing() {
        // When
        Topics.tell(
                new CopingLevelChanged(family, CopingLevel.JUST_COPING, SaidBy.FAMILY, BROOK, List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of()),
                WIGAN);

        // Then
        assertEquals(List.of(), told(1).get(0).as(MatchesFound.class).matches());
    }

    @Test
    void shouldLeaveThoseWhoGetByInPeace() {
        // Given
        Topics.tell(said(CopingLevel.GETTING_BY, MOSS, "repair", List.of()), WIGAN);
        Topics.tell(said(CopingLevel.IN_CRISIS, MOSS, "repair", List.of()), WIGAN);

        // When
        Topics.tell(said(CopingLevel.JUST_COPING, MOSS, "repair", List.of()), WIGAN);

        // Then
        assertEquals("1", told(1).get(0).headers().get("ce_sequence"));
    }

    private static ObjectNode offer(String term) {
        return service(UUID.randomUUID(), UUID.randomUUID(), term);
    }

    private static void move(ObjectNode service, double latitude, double longitude) {
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("latitude", latitude).put("longitude", longitude);
    }

    private static UUID id(ObjectNode service) {
        return UUID.fromString(service.path("id").asText());
    }

    private CopingLevelChanged said(CopingLevel level, String ward, String interest, List<String> access) {
        return new CopingLevelChanged(family, level, SaidBy.FAMILY, ward, List.of(interest), List.of(), access, List.of("pl"),
                List.of("WEEKDAY_DAYTIME"), List.of());
    }

    private CopingLevelChanged said(List<String> interests, List<Integer> ages) {
        return new CopingLevelChanged(family, CopingLevel.JUST_COPING, SaidBy.FAMILY, MOSS, interests, List.of(), List.of(),
                List.of(), List.of(), ages);
    }

    private List<Seen> told(int count) {
        return Topics.await(OUT, count, seen -> seen.key().equals(family.toString()));
    }

    /** The matches among these offers: those of other tests are in the directory too. */
    private static List<Match> matchesOf(Seen told, ObjectNode... offers) {
        var ids = Arrays.stream(offers).map(MatchFamilyConsumerTest::id).toList();
        return told.as(MatchesFound.class).matches().stream().filter(match -> ids.contains(match.offerId())).toList();
    }
}
