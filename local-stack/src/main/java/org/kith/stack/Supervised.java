package org.kith.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A part that is started again whenever it ends without being asked to. */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(20);
    private final Part part;
    private final Path runDirectory;
    private final Path logDirectory;
    private final Consumer<String> says;
    private final AtomicInteger restarts = new AtomicInteger();
    private Guarded current;
    private boolean stopping;

    Supervised(Part part, Path stateDirectory, Consumer<String> says) {
        this.part = part;
        this.runDirectory = stateDirectory.resolve("run");
        this.logDirectory = stateDirectory.resolve("logs");
        this.says = says;
    }

    synchronized void start() {
        current = Guarded.start(part, runDirectory, logDirectory);
        var watcher = new Thread(this::watch, "watch-" + part.name());
        watcher.setDaemon(true);
        watcher.start();
    }

    Part part() {
        return part;
    }

    synchronized OptionalLong pid() {
        return current == null ? OptionalLong.empty() : current.pid();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    int restarts() {
        return restarts.get();
    }

    /** Waits until the part answers. */
    void awaitReady(Duration deadline) {
        if (!Waiting.until(deadline, () -> isStopping() || part.ready().answers())) {
            throw new StackProblem("%s does not answer after %d s; its log: %s".formatted(part.name(), deadline.toSeconds(),
                    logDirectory.resolve(part.name() + ".log")));
        }
    }

    void askToStop() {
        Guarded asked;
        synchronized (this) {
            stopping = true;
            asked = current;
            notifyAll();
        }
        if (asked != null) {
            asked.stop();
        }
    }

    void awaitStopped() {
        Guarded asked;
        synchronized (this) {
            asked = current;
        }
        if (asked != null) {
            asked.awaitEnd();
        }
    }

    private void watch() {
        var pause = FIRST_PAUSE;
        var watched = current;
        try {
            while (watched != null) {
                var since = System.nanoTime();
                var code = watched.process().waitFor();
                // The guard itself may have been killed: then the part must end before it can be started again.
                watched.stop();
                pause = System.nanoTime() - since > STEADY.toNanos() ? FIRST_PAUSE : longer(pause);
                watched = startAgain(code, pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The new process; nothing when the part is meant to stay ended. */
    private synchronized Guarded startAgain(int code, Duration pause) throws InterruptedException {
        if (!stopping) {
            says.accept("%s ended (%s) and is started again".formatted(part.name(),
                    code > 128 ? "signal " + (code - 128) : "code " + code));
            restarts.incrementAndGet();
            wait(pause.toMillis());
        }
        while (!stopping) {
            try {
                current = Guarded.start(part, runDirectory, logDirectory);
                return current;
            } catch (RuntimeException e) {
                says.accept(part.name() + " could not be started again: " + e.getMessage());
                wait(LONGEST_PAUSE.toMillis());
            }
        }
        return null;
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
