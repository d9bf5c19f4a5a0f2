package org.kith.bench;

import java.util.Collection;
import java.util.List;

/** The same figure of several rounds. */
record Figures(List<Double> rounds) {

    static Figures of(Collection<Double> rounds) {
        return new Figures(rounds.stream().sorted().toList());
    }

    double median() {
        var middle = rounds.size() / 2;
        return rounds.size() % 2 == 1 ? rounds.get(middle) : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
    }

    double least() {
        return rounds.get(0);
    }

    double most() {
        return rounds.get(rounds.size() - 1);
    }

    /** For people: {@code 0.71 [0.69, 0.74]}. */
    String words(String format) {
        return (format + " [" + format + ", " + format + "]").formatted(median(), least(), most());
    }
}
