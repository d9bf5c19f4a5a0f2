package org.kith.bench;

import java.util.List;

/** One kind of question, how fast it should be answered, and what the right answers are. */
interface Workload {

    String name();

    Target ours();

    /** The same statement through a bare JDBC loop. */
    Target limit();

    Goal goal();

    /** What is wrong with the answers to some of the questions; empty when they are right. */
    List<String> faults() throws Exception;

    /**
     * What should be reached on two quiet cores with 100,000 services.
     *
     * @param ratio of our throughput to the limit's, at least
     * @param perSecond the rate at which tails are measured
     * @param p99Millis at that rate, at most
     */
    record Goal(double ratio, int perSecond, double p99Millis) {}
}
