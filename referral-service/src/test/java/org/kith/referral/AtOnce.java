package org.kith.referral;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does things at the same time. */
public final class AtOnce {

    /** The results, in the order of the actions. */
    @SafeVarargs
    public static <T> List<T> all(Callable<T>... actions) throws Exception {
        var barrier = new CyclicBarrier(actions.length);
        var threads = Executors.newFixedThreadPool(actions.length);
        try {
            var tasks = Stream.of(actions).map(action -> (Callable<T>) () -> {
                barrier.await();
                return action.call();
            }).toList();
            return threads.invokeAll(tasks).stream().map(AtOnce::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private AtOnce() {}
}
