package org.kith.network.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who comes next: the weightiest, unless the group of one that is comparable to it was proposed less often lately. So the nearest
 * group of a busy street is not proposed to everybody while another round the corner waits; and nothing comes before what suits
 * better or is nearer by more than a family would mind.
 */
final class Turns {

    static List<Weighed> order(Collection<Weighed> offers) {
        var left = new ArrayList<>(offers);
        left.sort(Weighed.WEIGHTIEST_FIRST);
        var order = new ArrayList<Weighed>(left.size());
        while (!left.isEmpty()) {
            order.add(left.remove(next(left)));
        }
        return order;
    }

    /** The nearest of these, or the one comparable to it whose turn it is. */
    static Optional<Weighed> nearest(List<Weighed> offers) {
        return offers.stream().min(Comparator.comparingDouble(Weighed::metres))
                .map(nearest -> offers.stream().filter(weighed -> weighed.isComparableTo(nearest))
                        .min(Comparator.comparingLong(Weighed::turns).thenComparingDouble(Weighed::metres)).orElse(nearest));
    }

    /** Where in the list, weightiest first, the next one is. */
    private static int next(List<Weighed> left) {
        var weightiest = left.get(0);
        var next = weightiest.isTooFarToWalk() ? -1 : 0;
        for (var i = 1; i < left.size() && left.get(i).weighsAsMuchAs(weightiest); i++) {
            if ((next < 0 || left.get(i).turns() < left.get(next).turns()) && left.get(i).isComparableTo(weightiest)) {
                next = i;
            }
        }
        return Math.max(next, 0);
    }

    private Turns() {}
}
