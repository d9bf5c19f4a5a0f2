package org.kith.stack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GuardedTest {
    private static final int PARTS = 4;

    /** Starts all servers and tells their pids, then stays. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            var checkout = Checkout.find();
            TestServers.start(checkout);
            var run = TestServers.directory(checkout, ProcessHandle.current().pid()).resolve("run");
            for (var part : List.of("postgresql", "kafka", "mail", "keycloak")) {
                System.out.println(Guarded.pid(run.resolve(part + ".pid")).getAsLong());
            }
            Thread.currentThread().join();
        }
    }

    @Test
    void shouldEndEveryServerWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(Checkout.javaBinary(), "-cp", System.getProperty("java.class.path"),
                Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = new BufferedReader(new InputStreamReader(parent.getInputStream()));
        var pids = new long[PARTS];
        for (var i = 0; i < PARTS; i++) {
            pids[i] = Long.parseLong(out.readLine());
        }
        // With the processes PostgreSQL itself starts.
        var everyone = Arrays.stream(pids).mapToObj(ProcessHandle::of).flatMap(server -> server.stream())
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants())).toList();
        assertTrue(everyone.size() > PARTS, everyone.toString());

        parent.destroyForcibly();

        await().atMost(60, SECONDS).untilAsserted(() -> everyone
                .forEach(process -> assertFalse(process.isAlive(), () -> process.info().commandLine().orElse("?"))));
    }
}
