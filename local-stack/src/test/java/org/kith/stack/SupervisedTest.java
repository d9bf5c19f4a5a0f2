package org.kith.stack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private final List<String> said = new CopyOnWriteArrayList<>();
    @TempDir
    private Path state;
    private Supervised mail;

    @BeforeEach
    void start() {
        var ports = Waiting.freePorts(2);
        var server = new Mail(Checkout.find(), state.resolve("mail"), ports.get(0), ports.get(1), HttpClient.newHttpClient());
        mail = new Supervised(server.part(), state, said::add);
        mail.start();
        mail.awaitReady(DEADLINE);
    }

    @AfterEach
    void stop() {
        mail.askToStop();
        mail.awaitStopped();
    }

    @Test
    void shouldStartAPartAgainThatWasKilled() {
        var first = mail.pid().getAsLong();

        ProcessHandle.of(first).ifPresent(ProcessHandle::destroyForcibly);

        await().atMost(30, SECONDS).until(() -> mail.pid().isPresent() && mail.pid().getAsLong() != first);
        mail.awaitReady(DEADLINE);
        assertEquals(1, mail.restarts());
        assertEquals(List.of("mail ended (signal 9) and is started again"), said);
    }

    @Test
    void shouldEndWhatItWasAskedToStop() {
        var process = ProcessHandle.of(mail.pid().getAsLong()).orElseThrow();

        mail.askToStop();
        mail.awaitStopped();

        await().atMost(5, SECONDS).until(() -> !process.isAlive());
        assertTrue(mail.pid().isEmpty());
        assertTrue(said.isEmpty(), said.toString());
        assertFalse(Waiting.connects(mail.part().port()));
    }
}
