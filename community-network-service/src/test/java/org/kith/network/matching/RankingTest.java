package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.matching.Examples.ALISON;
import static org.kith.network.matching.Examples.NOW;
import static org.kith.network.matching.Examples.offer;

import java.util.ArrayList;
import java.util.Collections;
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
    void shouldShowNoMoreThanTen() {
        assertEquals(10, ranking.rank(ALISON, Stream.generate(() -> offer().is()).limit(25).toList(), NOW).size());
    }

    @Test
    void shouldGiveTheSameListForTheSameOffersInAnyOrder() {
        // Given
        var offers = new ArrayList<>(IntStream.range(0, 25).mapToObj(i -> offer().metres(100.0 * (i / 5)).is()).toList());
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
