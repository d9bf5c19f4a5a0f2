package org.kith.network.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kith.events.MatchesFound.Match;

/**
 * Puts offers in order, best first. The same wish and the same offers always give the same list.
 * <p>
 * Everything the family named is answered by the nearest offer for it before anything is answered twice: who asked for a rest and
 * likes cooking must not be shown ten kitchens.
 *
 * @param most how many offers a family is shown
 * @param mostOfOneGroup so that no group is flooded and the family has a choice
 */
record Ranking(int most, int mostOfOneGroup) {
    private static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt(Weighed::weight).reversed()
            .thenComparingDouble(Weighed::metres).thenComparing(weighed -> weighed.offer().id());

    List<Match> rank(Wish wish, List<Candidate> candidates, Instant now) {
        var best = candidates.stream().map(offer -> weigh(wish, offer, now)).sorted(BEST_FIRST).toList();
        var chosen = new Chosen(this);
        wished(wish).forEach(term -> best.stream().filter(weighed -> weighed.answers(term))
                .min(Comparator.comparingDouble(Weighed::metres)).ifPresent(chosen::add));
        best.forEach(chosen::add);
        return chosen.inOrder();
    }

    private static Stream<String> wished(Wish wish) {
        return Stream.concat(wish.interests().stream(), wish.helpWanted().stream()).distinct();
    }

    /** The offers chosen so far: never more than may be shown, never too many of one group. */
    private static final class Chosen {
        private final Ranking limits;
        private final Set<Weighed> offers = new HashSet<>();
        private final Map<UUID, Integer> perGroup = new HashMap<>();

        Chosen(Ranking limits) {
            this.limits = limits;
        }

        void add(Weighed weighed) {
            var group = weighed.offer().groupId();
            if (offers.size() < limits.most && perGroup.getOrDefault(group, 0) < limits.mostOfOneGroup && offers.add(weighed)) {
                perGroup.merge(group, 1, Integer::sum);
            }
        }

        List<Match> inOrder() {
            var sorted = offers.stream().sorted(BEST_FIRST).toList();
            return IntStream.range(0, sorted.size()).mapToObj(i -> sorted.get(i).match(i + 1)).toList();
        }
    }

    private static Weighed weigh(Wish wish, Candidate offer, Instant now) {
        return new Weighed(offer, Rules.ALL.stream().map(rule -> rule.look(wish, offer, now)).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Finding::weight).reversed()).toList());
    }

    private record Weighed(Candidate offer, List<Finding> findings) {
        int weight() {
            return findings.stream().mapToInt(Finding::weight).sum();
        }

        boolean answers(String term) {
            return offer.interests().contains(term) || offer.helpsWith().contains(term);
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
