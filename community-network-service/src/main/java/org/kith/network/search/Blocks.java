package org.kith.network.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of what is near: by distance, in blocks; within a block what somebody vouched for lately comes first, then the rest, then
 * what pauses. Done here, because PostgreSQL took as long to sort thirty wide rows as to find them.
 */
final class Blocks {
    static final int SIZE = 20;
    /** What happens nowhere in particular comes after all that is somewhere. */
    private static final Comparator<Found> NEAREST = Comparator
            .comparing(Found::distance, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(found -> found.id().toString());

    /** How many of the nearest to ask for: what is nearer on the plane of the index may be a little farther on the ground. */
    static int asked(Wanted wanted) {
        var known = (wanted.needed() + SIZE - 2) / SIZE * SIZE + 1;
        return known + known / 4 + 5;
    }

    /** The page that is wanted of the nearest, and one more when there are more. */
    static List<Found> page(List<Found> nearest, Wanted wanted) {
        var sorted = nearest.stream().sorted(NEAREST).toList();
        var ordered = new ArrayList<Found>(sorted.size());
        for (var from = 0; from < sorted.size(); from += SIZE) {
            sorted.subList(from, Math.min(from + SIZE, sorted.size())).stream()
                    .sorted(Comparator.comparingInt(Found::standing)).forEach(ordered::add);
        }
        return ordered.stream().skip(wanted.offset()).limit(wanted.limit() + 1L).toList();
    }

    private Blocks() {}
}
