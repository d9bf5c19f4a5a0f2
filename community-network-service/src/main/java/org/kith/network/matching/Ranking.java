package org.kith.network.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts offers in order, best first. The same wish, the same offers and the same counts of what was proposed lately always give the
 * same list.
 * <p>
 * Everything the family named is answered by one that is near, before anything is answered twice: who asked for a rest and
 * likes cooking must not be shown ten kitchens.
 *
 * @param most how many offers a family is shown
 * @param mostOfOneGroup so that no group is flooded and the family has a choice
 */
record Ranking(int most, int mostOfOneGroup) {
    List<Weighed> rank(Wish wish, List<Candidate> candidates, Instant now) {
        var best = Turns.order(candidates.stream().map(offer -> Weighed.of(wish, offer, now)).toList());
        var chosen = new Chosen(this);
        wished(wish).forEach(term -> Turns.nearest(best.stream().filter(weighed -> weighed.answers(term)).toList())
                .ifPresent(chosen::add));
        best.forEach(chosen::add);
        return chosen.inOrder();
    }

    private static Stream<String> wished(Wish wish) {
        return Stream.concat(wish.interests().stream(), wish.helpWanted().stream()).distinct();
    }

    /** The offers chosen so far: never more than may be shown, never too many of one group. */
    private static final class Chosen {
        private final Ranking limits;
        private final Map<UUID, Weighed> offers = new HashMap<>();
        private final Map<UUID, Integer> perGroup = new HashMap<>();

        Chosen(Ranking limits) {
            this.limits = limits;
        }

        void add(Weighed weighed) {
            var group = weighed.offer().groupId();
            if (offers.size() < limits.most && perGroup.getOrDefault(group, 0) < limits.mostOfOneGroup
                    && offers.putIfAbsent(weighed.offer().id(), weighed) == null) {
                perGroup.merge(group, 1, Integer::sum);
            }
        }

        List<Weighed> inOrder() {
            return Turns.order(offers.values());
        }
    }
}
