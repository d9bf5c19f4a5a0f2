package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.matching.Examples.ALISON;
import static org.kith.network.matching.Examples.NOW;
import static org.kith.network.matching.Examples.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class RankingTest {
    private final Ranking ranking = new Ranking(10, 2);

    @Test
    void shouldPutWhatTheyLoveBeforeWhatIsNear() {
        // Given
        var loved = offer().metres(2000.0).is();
        var near = offer().interests("chess").helpsWith("company").metres(10.0).is();

        // When
        var matches = ranking.rank(ALISON, List.of(near, loved), NOW);

        // Then
        assertEquals(List.of(loved.id(), near.id()), ids(matches));
    }

    @Test
    void shouldGiveTheWeightiestReasonFirst() {
        // When
        var match = ranking.rank(ALISON, List.of(offer().helpsWith("respite", "company").is()), NOW).get(0);

        // Then
        assertEquals(List.of("interest", "help", "distance", "time", "room", "fresh", "language"),
                match.reasons().stream().map(Finding::code).toList());
        assertEquals("Moss Allotment", match.offer().groupName());
    }

    @Test
    void shouldAnswerEverythingTheyNamedBeforeAnythingTwice() {
        // Given
        var loved = Stream.generate(() -> offer().helpsWith("company").metres(9000.0).is()).limit(20);
        var rest = offer().interests("chess").helpsWith("respite").metres(300.0).is();
        var fartherRest = offer().interests("chess").helpsWith("respite", "company").metres(9000.0).is();

        // When
        var matches = ranking.rank(ALISON, Stream.concat(loved, Stream.of(fartherRest, rest)).toList(), NOW);

        // Then
        assertEquals(10, matches.size());
        assertTrue(ids(matches).contains(rest.id()), "she asked for respite");
    }

    @Test
    void shouldNotFloodAGroup() {
        // Given
        var group = UUID.randomUUID();
        var many = Stream.generate(() -> offer().group(group).is()).limit(5);
        var other = offer().metres(3000.0).is();

        // When
        var matches = ranking.rank(ALISON, Stream.concat(many, Stream.of(other)).toList(), NOW);

        // Then
        assertEquals(3, matches.size());
        assertEquals(other.id(), matches.get(2).offer().id());
    }

    @Test
    void shouldSendNobodyAcrossTheBoroughForTheSakeOfTurns() {
        // Given
        var walk = offer().metres(2_700.0).proposedLately(3).is();
        var ride = offer().metres(2_900.0).proposedLately(0).is();

        // When
        var matches = ranking.rank(ALISON, List.of(ride, walk), NOW);

        // Then
        assertEquals(List.of(walk.id(), ride.id()), ids(matches));
    }

    @Test
    void shouldGiveComparableGroupsTheirTurn() {
        // Given
        var often = offer().metres(700.0).proposedLately(3).is();
        var seldom = offer().metres(900.0).proposedLately(1).is();
        var dearer = offer().interests("gardening", "cooking").metres(900.0).proposedLately(9).is();

        // When
        var matches = ranking.rank(ALISON, List.of(often, seldom, dearer), NOW);

        // Then
        assertEquals(List.of(dearer.id(), seldom.id(), often.id()), ids(matches));
    }

    @Test
    void shouldGiveTheirTurnToThoseThatAreAboutAsNear() {
        // Given
        var nearest = offer().metres(300.0).proposedLately(2).is();
        var roundTheCorner = offer().metres(800.0).proposedLately(1).is();
        var acrossThePark = offer().metres(1_000.0).is();

        // When
        var first = new Ranking(1, 2).rank(ALISON, List.of(acrossThePark, nearest, roundTheCorner), NOW);

        // Then
        assertEquals(List.of(roundTheCorner.id()), ids(first));
    }

    @Test
    void shouldNotPassOverWhatAnswersMoreOfTheirWordsForTheSakeOfTurns() {
        // Given
        var kitchenGarden = offer().interests("gardening", "cooking").metres(300.0).proposedLately(9).is();
        var garden = offer().metres(310.0).is();

        // When
        var first = new Ranking(1, 2).rank(ALISON, List.of(garden, kitchenGarden), NOW);

        // Then
        assertEquals(List.of(kitchenGarden.id()), ids(first));
    }

    /** A school and six gardens around it, none more than ten minutes farther than the nearest. */
    @Test
    void shouldSpreadFamiliesOfOneStreetOverTheGroupsAroundIt() {
        // Given
        var gardens = IntStream.range(0, 6).mapToObj(i -> offer().metres(200.0 + 100 * i)).toList();
        var proposed = new HashMap<UUID, Long>();

        // When
        for (var family = 0; family < 60; family++) {
            var near = gardens.stream().map(garden -> garden.proposedLately(proposed.getOrDefault(garden.group(), 0L)).is());
            new Ranking(2, 2).rank(ALISON, near.toList(), NOW)
                    .forEach(match -> proposed.merge(match.offer().groupId(), 1L, Long::sum));
        }

        // Then
        assertEquals(Collections.nCopies(6, 20L), List.copyOf(proposed.values()));
    }

    @Test
    void shouldNeverPutWhatSuitsLessBeforeWhatSuitsMore() {
        var random = new Random(3);
        for (var i = 0; i < 200; i++) {
            // Given
            var offers = IntStream.range(0, 30).mapToObj(n -> offer().metres(random.nextInt(5_000) * 1.0)
                    .interests(random.nextBoolean() ? "gardening" : "chess").room(random.nextInt(5))
                    .helpsWith(random.nextBoolean() ? "respite" : "company").proposedLately(random.nextInt(5)).is()).toList();

            // When
            var order = new Ranking(30, 30).rank(ALISON, offers, NOW);

            // Then
            var least = order.get(0).weight();
            for (var each : order) {
                assertTrue(each.weight() < least + Rules.SECOND_HELP, each::toString);
                least = Math.min(least, each.weight());
            }
        }
    }

    @Test
    void shouldShowNoMoreThanTen() {
        assertEquals(10, ranking.rank(ALISON, Stream.generate(() -> offer().is()).limit(25).toList(), NOW).size());
    }

    @Test
    void shouldGiveTheSameListForTheSameOffersInAnyOrder() {
        // Given
        var offers = new ArrayList<>(
                IntStream.range(0, 25).mapToObj(i -> offer().metres(100.0 * (i / 5)).proposedLately(i % 3).is())
                        .toList());
        var first = ranking.rank(ALISON, offers, NOW);

        // When
        Collections.shuffle(offers, new Random(7));

        // Then
        assertEquals(ids(first), ids(ranking.rank(ALISON, offers, NOW)));
        assertEquals(10, first.size());
    }

    private static List<UUID> ids(List<Weighed> matches) {
        return matches.stream().map(weighed -> weighed.offer().id()).toList();
    }
}
