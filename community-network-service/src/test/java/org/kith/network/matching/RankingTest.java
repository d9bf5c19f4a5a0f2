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
import org.kith.events.MatchesFound.Match;

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
        assertEquals(List.of(1, 2), matches.stream().map(Match::rank).toList());
    }

    @Test
    void shouldGiveTheWeightiestReasonFirst() {
        // When
        var match = ranking.rank(ALISON, List.of(offer().helpsWith("respite", "company").is()), NOW).get(0);

        // Then
        assertEquals(List.of("interest", "help", "distance", "time", "room", "fresh", "language"),
                match.reasons().stream().map(reason -> reason.code()).toList());
        assertEquals("Moss Allotment", match.groupName());
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
        assertEquals(other.id(), matches.get(2).offerId());
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
        assertEquals(first, ranking.rank(ALISON, offers, NOW));
        assertTrue(first.size() == 10);
    }

    private static List<UUID> ids(List<Match> matches) {
        return matches.stream().map(Match::offerId).toList();
    }
}
