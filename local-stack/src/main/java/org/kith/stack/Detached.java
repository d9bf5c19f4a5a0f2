package org.kith.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the stack in a session of its own and shows what it says until it is up. */
record Detached(Checkout checkout, Path state) {

    /** 0 when everything is up and the journey was completed. */
    int start() throws IOException, InterruptedException {
        var log = state.resolve("logs/kith.log");
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(
                checkout.java(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-D" + Checkout.PROPERTY + "="
                        + checkout.root()), Kith.class.getName()));
        command.add("up");
        var process = new ProcessBuilder(command).directory(checkout.root().toFile())
                .redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (var said = new RandomAccessFile(log.toFile(), "r")) {
            Waiting.until(Duration.ofMinutes(10), () -> {
                var over = !process.isAlive() || isUp(process.pid());
                show(said);
                return over;
            });
        }
        if (!process.isAlive()) {
            return 1;
        }
        System.out.println("It goes on in the background (pid " + process.pid() + ").");
        return RunningStack.in(state).filter(running -> running.journey().equals(RunningStack.COMPLETED)).isPresent() ? 0 : 1;
    }

    private boolean isUp(long pid) {
        return RunningStack.in(state).filter(running -> running.process().pid() == pid)
                .filter(running -> !running.journey().equals(RunningStack.STARTING)).isPresent();
    }

    private static void show(RandomAccessFile said) {
        try {
            var bytes = new byte[(int) (said.length() - said.getFilePointer())];
            said.readFully(bytes);
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            System.out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
