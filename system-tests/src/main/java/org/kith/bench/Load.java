package org.kith.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

/** Puts load on a target. Connections stay open from one measurement to the next. */
final class Load implements AutoCloseable {
    private static final long LONGEST_NANOS = Duration.ofSeconds(60).toNanos();
    private final Map<Target, List<Target.Line>> lines = new HashMap<>();

    /** Closed loop: each connection asks as soon as it was answered. Answers per second. */
    double throughput(Target target, int connections, Duration time) {
        var next = new AtomicInteger();
        var answered = new AtomicInteger();
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        each(target, connections, line -> {
            while (System.nanoTime() < end) {
                line.ask(next.getAndIncrement() & Integer.MAX_VALUE);
                answered.incrementAndGet();
            }
        });
        return answered.get() * 1e9 / (System.nanoTime() - begun);
    }

    /**
     * Open loop: questions come at a fixed rate, whether or not earlier ones were answered. Time counts from when a question should
     * have been asked, so that one slow answer also shows in those that had to wait behind it.
     */
    Histogram latency(Target target, int perSecond, int connections, Duration time) {
        var count = (int) (perSecond * time.toMillis() / 1000);
        var next = new AtomicInteger();
        var all = new Histogram(LONGEST_NANOS, 3);
        var begun = System.nanoTime() + Duration.ofMillis(20).toNanos();
        each(target, connections, line -> {
            var own = new Histogram(LONGEST_NANOS, 3);
            for (var number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                var due = begun + number * 1_000_000_000L / perSecond;
                awaitTime(due);
                line.ask(number);
                own.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - due));
            }
            synchronized (all) {
                all.add(own);
            }
        });
        return all;
    }

    @Override
    public void close() {
        lines.values().forEach(some -> some.forEach(line -> {
            try {
                line.close();
            } catch (Exception e) {
                // It is of no use any more, closed or not.
            }
        }));
    }

    private static void awaitTime(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What one thread does with its connection. */
    private interface Work {
        void with(Target.Line line) throws Exception;
    }

    private void each(Target target, int connections, Work work) {
        var failed = new AtomicReference<Exception>();
        var done = new CountDownLatch(connections);
        open(target, connections).forEach(line -> new Thread(() -> {
            try {
                work.with(line);
            } catch (Exception e) {
                failed.compareAndSet(null, e);
            } finally {
                done.countDown();
            }
        }, "load").start());
        await(done);
        if (failed.get() != null) {
            throw new BenchFailed(target.name() + " did not answer a question: " + failed.get().getMessage(), failed.get());
        }
    }

    private List<Target.Line> open(Target target, int connections) {
        var open = lines.computeIfAbsent(target, t -> new ArrayList<>());
        try {
            while (open.size() < connections) {
                open.add(target.opener().open());
            }
        } catch (Exception e) {
            throw new BenchFailed(target.name() + " could not be reached: " + e.getMessage(), e);
        }
        return List.copyOf(open.subList(0, connections));
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }
}
