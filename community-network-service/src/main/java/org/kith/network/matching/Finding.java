package org.kith.network.matching;

import java.util.Optional;
import java.util.function.Supplier;

import org.kith.events.MatchesFound.Reason;

/**
 * Why an offer suits, and how much that counts.
 *
 * @param code of the rule, for machines
 * @param words a family would understand, made when they are read: of a hundred offers that are weighed a family is shown ten
 */
record Finding(int weight, String code, Supplier<String> words) {

    static Optional<Finding> of(int weight, String code, Supplier<String> words) {
        return Optional.of(new Finding(weight, code, words));
    }

    Reason reason() {
        return new Reason(code, words.get());
    }
}
