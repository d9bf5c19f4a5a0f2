package org.kith.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * A running part that cannot outlive this JVM. It hangs under a small shell whose standard input is a pipe held here: when the
 * pipe closes, by {@link #stop()} or because this JVM was killed, the shell ends the part.
 */
final class Guarded {
    private static final long LONGEST_LOG = 20_000_000;
    private final Part part;
    // Held for as long as this object lives: its standard input is the pipe.
    private final Process guard;
    private final Path pidFile;

    private Guarded(Part part, Process guard, Path pidFile) {
        this.part = part;
        this.guard = guard;
        this.pidFile = pidFile;
    }

    static Guarded start(Part part, Path runDirectory, Path logDirectory) {
        try {
            part.prepare().run();
            Files.createDirectories(runDirectory);
            Files.createDirectories(logDirectory);
            Files.createDirectories(part.directory());
            var log = logDirectory.resolve(part.name() + ".log");
            keepShort(log);
            var pidFile = runDirectory.resolve(part.name() + ".pid");
            Files.deleteIfExists(pidFile);
            var builder = new ProcessBuilder(command(part, pidFile)).directory(part.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(part.environment());
            var guard = builder.start();
            Waiting.until(Duration.ofSeconds(10), () -> Files.exists(pidFile) || !guard.isAlive());
            return new Guarded(part, guard, pidFile);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(part.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /** A stack that is started every day must not fill the disk: one earlier log is kept. */
    private static void keepShort(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<String> command(Part part, Path pidFile) {
        // A session of its own keeps Ctrl-C in the terminal from ending the parts out of order.
        var command = new ArrayList<>(List.of("setsid", "sh", "-c", script(), "kith-" + part.name(), pidFile.toString(),
                part.stopSignal(), String.valueOf(part.grace().toMillis() / 100)));
        command.addAll(part.command());
        return command;
    }

    private static String script() {
        try (InputStream script = Guarded.class.getResourceAsStream("guard.sh")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Part part() {
        return part;
    }

    Process process() {
        return guard;
    }

    boolean isAlive() {
        return guard.isAlive();
    }

    /** The pid of the server itself, not of its guard. */
    OptionalLong pid() {
        return pid(pidFile);
    }

    static OptionalLong pid(Path pidFile) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Asks for an orderly end without waiting for it. */
    void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            // The guard is gone already, and with it what it guarded.
        }
    }

    /** Waits for the end after {@link #stop()}; the guard itself kills what does not end in time. */
    boolean awaitEnd() {
        try {
            return guard.waitFor(part.grace().plus(Duration.ofSeconds(5)).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
