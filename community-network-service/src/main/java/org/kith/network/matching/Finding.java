package org.kith.network.matching;

import java.util.Optional;

import org.kith.events.MatchesFound.Reason;

/**
 * Why an offer suits, and how much that counts.
 *
 * @param reason a code for machines and words a family would understand
 */
record Finding(int weight, Reason reason) {

    static Optional<Finding> of(int weight, String code, String words) {
        return Optional.of(new Finding(weight, new Reason(code, words)));
    }
}
