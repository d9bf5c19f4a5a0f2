package org.kith.network.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kith.events.MatchesFound.Match;

/**
 * Puts offers in order, best first. The same wish and the same offers always give the same list.
 *
 * @param most how many offers a family is shown
 * @param mostOfOneGroup so that no group is flooded and the family has a choice
 */
record Ranking(int most, int mostOfOneGroup) {
    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt(Weighed::weight).reversed()
            .thenComparingDouble(Weighed::metres).thenComparing(weighed -> weighed.offer().id());

    List<Match> rank(Wish wish, List<Candidate> candidates, Instant now) {
        var best = candidates.stream().map(offer -> weigh(wish, offer, now)).sorted(BEST_FIRST).toList();
        var perGroup = new HashMap<UUID, Integer>();
        var matches = new ArrayList<Match>();
        for (var weighed : best) {
            if (matches.size() < most && perGroup.merge(weighed.offer().groupId(), 1, Integer::sum) <= mostOfOneGroup) {
                matches.add(weighed.match(matches.size() + 1));
            }
        }
        return matches;
    }

    private static Weighed weigh(Wish wish, Candidate offer, Instant now) {
        return new Weighed(offer, Rules.ALL.stream().map(rule -> rule.look(wish, offer, now)).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Finding::weight).reversed()).toList());
    }

    private record Weighed(Candidate offer, List<Finding> findings) {
        int weight() {
            return findings.stream().mapToInt(Finding::weight).sum();
        }

        double metres() {
            return offer.distance() == null ? Double.MAX_VALUE : offer.distance().metres();
        }

        Match match(int rank) {
            return new Match(offer.id(), offer.groupId(), offer.groupName(), offer.title(), rank,
                    findings.stream().map(Finding::reason).toList());
        }
    }
}
