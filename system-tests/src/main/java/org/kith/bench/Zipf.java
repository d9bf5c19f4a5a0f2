package org.kith.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws things of which the first are common and the last are rare: the n-th as often as 1/n. */
record Zipf<T>(List<T> things, double[] until) {

    static <T> Zipf<T> of(List<T> things) {
        return of(things, 0);
    }

    /** Without the first ones: the n-th that is left as often as 1/(n + first). */
    static <T> Zipf<T> of(List<T> things, int first) {
        var until = new double[things.size()];
        var sum = 0.0;
        for (var i = 0; i < until.length; i++) {
            until[i] = sum += 1.0 / (i + 1 + first);
        }
        return new Zipf<>(things, until);
    }

    T draw(SplittableRandom random) {
        var found = Arrays.binarySearch(until, random.nextDouble() * until[until.length - 1]);
        return things.get(Math.min(things.size() - 1, found < 0 ? -found - 1 : found));
    }
}
