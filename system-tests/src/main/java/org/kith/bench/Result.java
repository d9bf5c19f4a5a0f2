package org.kith.bench;

import java.util.List;
import java.util.SortedMap;

/**
 * What one kind of question came to.
 *
 * @param throughput by the number of connections
 * @param waits how long an answer took at the fixed rate
 * @param steady whether three windows agreed within 5 % before it was measured
 * @param disturbed how many measurements never were quiet: the host gave more than 3 % of the processor to others
 * @param faults what was wrong with answers
 */
record Result(String name, Workload.Goal goal, SortedMap<Integer, Throughput> throughput, Waits waits, boolean steady,
        int disturbed, List<String> faults) {

    /** Answers per second, ours and the limit's, and the one by the other in each round. */
    record Throughput(Figures ours, Figures limit, Figures ratio) {}

    /** What the limit itself took says how much of a wait is the machine's. */
    record Waits(Wait ours, Wait limit) {}

    /** Milliseconds. */
    record Wait(Figures p50, Figures p99, Figures p999) {

        String words() {
            return "p50 %s, p99 %s, p99.9 %s".formatted(p50.words("%.2f"), p99.words("%.2f"), p999.words("%.2f"));
        }
    }
}
