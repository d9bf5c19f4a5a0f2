package org.kith.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.HdrHistogram.Histogram;
import org.kith.bench.Result.Throughput;

/** Measures workloads: warms up, checks the answers, then ours and the limit take turns. */
final class Measure {
    private static final int[] CONNECTIONS = {1, 8, 16};
    private static final int CONNECTIONS_AT_A_RATE = 32;
    private static final int WINDOWS = 3;
    private static final double AGREE = 0.05;
    private static final double QUIET = 0.03;
    private final Bench.Settings settings;
    private final House house;
    private int disturbed;

    Measure(Bench.Settings settings, House house) {
        this.settings = settings;
        this.house = house;
    }

    /** The exit code. */
    int all(String kind, List<Workload> workloads) throws Exception {
        var results = new ArrayList<Result>();
        for (var workload : workloads) {
            results.add(measure(workload));
        }
        var report = new Report(settings, kind, results, heapUsed(), house.metric("jvm_memory_max_bytes{area=\"heap\""));
        report.print();
        report.keep();
        return report.isGood() || report.isRight() && settings.reportOnly ? 0 : 1;
    }

    private Result measure(Workload workload) throws Exception {
        try (var load = new Load()) {
            System.out.printf("%n%s: checking answers%n", workload.name());
            var faults = workload.faults();
            disturbed = 0;
            System.out.printf("%s: warming up%n", workload.name());
            var steady = isSteady(load, workload.ours()) & isSteady(load, workload.limit());
            var throughput = new TreeMap<Integer, Throughput>();
            for (var connections : CONNECTIONS) {
                throughput.put(connections, turns(load, workload, connections));
            }
            var waits = waits(load, workload);
            return new Result(workload.name(), workload.goal(), throughput, waits, steady, disturbed, faults);
        }
    }

    private boolean isSteady(Load load, Target target) {
        var last = new ArrayDeque<Double>();
        for (var window = 0; window < settings.warmUp; window++) {
            last.add(load.throughput(target, 8, time()));
            if (last.size() > WINDOWS) {
                last.remove();
            }
            var figures = Figures.of(last);
            if (last.size() == WINDOWS && figures.least() >= figures.most() * (1 - AGREE)) {
                return true;
            }
        }
        return false;
    }

    private Throughput turns(Load load, Workload workload, int connections) {
        var ours = new ArrayList<Double>();
        var limit = new ArrayList<Double>();
        var ratio = new ArrayList<Double>();
        for (var round = 0; round < settings.rounds; round++) {
            var turn = quiet(() -> new double[]{load.throughput(workload.ours(), connections, time()),
                    load.throughput(workload.limit(), connections, time())});
            ours.add(turn[0]);
            limit.add(turn[1]);
            ratio.add(turn[0] / turn[1]);
            System.out.printf("%s: %2d connections, round %d: %,.0f/s of %,.0f/s, %.2f%n", workload.name(), connections,
                    round + 1, turn[0], turn[1], ratio.get(round));
        }
        return new Throughput(Figures.of(ours), Figures.of(limit), Figures.of(ratio));
    }

    private Result.Waits waits(Load load, Workload workload) {
        var perSecond = workload.goal().perSecond();
        var ours = new ArrayList<Histogram>();
        var limit = new ArrayList<Histogram>();
        for (var round = 0; round < settings.rounds; round++) {
            var turn = quiet(() -> List.of(load.latency(workload.ours(), perSecond, CONNECTIONS_AT_A_RATE, time()),
                    load.latency(workload.limit(), perSecond, CONNECTIONS_AT_A_RATE, time())));
            ours.add(turn.get(0));
            limit.add(turn.get(1));
            System.out.printf("%s: %,d/s, round %d: p99 %.1f ms, of the limit %.1f ms%n", workload.name(), perSecond, round + 1,
                    millis(turn.get(0), 99), millis(turn.get(1), 99));
        }
        return new Result.Waits(wait(ours), wait(limit));
    }

    /** Measures again what was measured while the host gave the processor to others, but not for ever. */
    private <T> T quiet(Supplier<T> measurement) {
        for (var tries = 1;; tries++) {
            var stolen = new Stolen();
            var figures = measurement.get();
            if (stolen.share() <= QUIET) {
                return figures;
            }
            if (tries == settings.tries) {
                disturbed++;
                return figures;
            }
        }
    }

    private Duration time() {
        return Duration.ofSeconds(settings.seconds);
    }

    private double heapUsed() {
        return house.metric("jvm_memory_used_bytes{area=\"heap\"");
    }

    private static Result.Wait wait(List<Histogram> rounds) {
        return new Result.Wait(millis(rounds, 50), millis(rounds, 99), millis(rounds, 99.9));
    }

    private static Figures millis(List<Histogram> rounds, double percentile) {
        return Figures.of(rounds.stream().map(round -> millis(round, percentile)).toList());
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }
}
