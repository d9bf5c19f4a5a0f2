package org.kith.bench;

/** The figures of this run mean nothing. */
final class BenchFailed extends RuntimeException {
    BenchFailed(String why) {
        this(why, null);
    }

    BenchFailed(String why, Exception cause) {
        super(why, cause);
    }
}
