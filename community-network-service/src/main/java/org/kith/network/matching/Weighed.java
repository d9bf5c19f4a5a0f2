package org.kith.network.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.kith.events.MatchesFound.Match;

/**
 * An offer with all that speaks for it.
 *
 * @param findings in the order of the rules
 * @param weight the sum of theirs
 */
record Weighed(Candidate offer, List<Finding> findings, int weight) {
    /**
     * Offers within a walk whose weights fall into the same ten are comparable: then the group that was proposed less has its turn.
     * What is farther has no turns: nobody is sent across the borough for their sake.
     */
    private static final int COMPARABLE = 10;

    static final Comparator<Weighed> BEST_FIRST = Comparator.comparingInt((Weighed weighed) -> weighed.weight() / COMPARABLE)
            .reversed().thenComparing(Weighed::isTooFarToWalk).thenComparingLong(Weighed::turns)
            .thenComparing(Comparator.comparingInt(Weighed::weight).reversed()).thenComparingDouble(Weighed::metres)
            .thenComparing(weighed -> weighed.offer.id());

    static Weighed of(Wish wish, Candidate offer, Instant now) {
        var findings = new ArrayList<Finding>(Rules.ALL.size());
        var weight = 0;
        for (var rule : Rules.ALL) {
            var finding = rule.look(wish, offer, now);
            if (finding.isPresent()) {
                findings.add(finding.get());
                weight += finding.get().weight();
            }
        }
        return new Weighed(offer, findings, weight);
    }

    boolean answers(String term) {
        return offer.interests().contains(term) || offer.helpsWith().contains(term);
    }

    double metres() {
        return offer.metres();
    }

    boolean isTooFarToWalk() {
        return offer.distance() != null && offer.distance().isTooFarToWalk();
    }

    private long turns() {
        return isTooFarToWalk() ? 0 : offer.proposedLately();
    }

    /** What speaks for it, weightiest first. */
    List<Finding> reasons() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::weight).reversed()).toList();
    }

    Match match(int rank) {
        return new Match(offer.id(), offer.groupId(), offer.groupName(), offer.title(), rank,
                reasons().stream().map(Finding::reason).toList());
    }
}
