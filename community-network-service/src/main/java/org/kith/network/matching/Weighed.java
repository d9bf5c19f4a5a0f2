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
    private static final double AS_NEAR = Distance.metresIn(10);

    static final Comparator<Weighed> WEIGHTIEST_FIRST = Comparator.comparingInt(Weighed::weight).reversed()
            .thenComparingDouble(Weighed::metres).thenComparing(weighed -> weighed.offer.id());

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

    /**
     * Whether it may come before the other because its group has its turn: it answers as much of what the family said, and is at most
     * ten minutes farther on foot. What is too far to walk has no turns: nobody is sent across the borough for their sake.
     */
    boolean isComparableTo(Weighed other) {
        return !isTooFarToWalk() && weighsAsMuchAs(other) && metres() <= other.metres() + AS_NEAR;
    }

    /** Differs from it by less than the least that a family's own wishes count. */
    boolean weighsAsMuchAs(Weighed other) {
        return weight > other.weight - Rules.SECOND_HELP;
    }

    /** How often its group was proposed lately. */
    long turns() {
        return offer.proposedLately();
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
