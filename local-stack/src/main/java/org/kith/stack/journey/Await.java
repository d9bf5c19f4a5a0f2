package org.kith.stack.journey;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again until there is something or the deadline has passed. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    static <T> T until(Duration deadline, String otherwise, Supplier<T> question) {
        var end = System.nanoTime() + deadline.toNanos();
        while (true) {
            var answer = question.get();
            if (answer != null) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new JourneyBroken(otherwise);
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new JourneyBroken("interrupted");
            }
        }
    }
}
