package org.kith.bench;

import java.util.List;
import java.util.SortedMap;

/**
 * What one kind of question came to.
 *
 * @param throughput by the number of connections
 * @param p50 milliseconds at the fixed rate; so are p99 and p999
 * @param steady whether three windows agreed within 5 % before it was measured
 * @param disturbed how many measurements never were quiet: the host gave more than 3 % of the processor to others
 * @param faults what was wrong with answers
 */
record Result(String name, Workload.Goal goal, SortedMap<Integer, Throughput> throughput, Figures p50, Figures p99,
        Figures p999,
        boolean steady, int disturbed, List<String> faults) {

    /** Answers per second, ours and the limit's, and the one by the other in each round. */
    record Throughput(Figures ours, Figures limit, Figures ratio) {}
}
