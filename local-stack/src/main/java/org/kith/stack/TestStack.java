package org.kith.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Real PostgreSQL, Kafka, Keycloak and mail for tests. A whole {@code mvn verify} shares one set of servers, started by Maven's own
 * process. Where there is none, as in an IDE, the first call starts a set that ends with this JVM, even when it is killed.
 */
public final class TestStack {
    private static final Duration DEADLINE = Duration.ofSeconds(180);
    private static Endpoints known;

    private TestStack() {}

    /**
     * Where the servers answer. The first call waits until they do; later calls return at once.
     *
     * @throws IllegalStateException when a server does not answer within three minutes; the message names it
     */
    public static synchronized Endpoints endpoints() {
        if (known == null) {
            var checkout = Checkout.find();
            var found = new TestStackFile(checkout).read().orElseGet(() -> startOwn(checkout));
            awaitAnswers(found.endpoints(), TestServers.directory(checkout, found.holder()));
            known = found.endpoints();
        }
        return known;
    }

    private static TestStackFile.Known startOwn(Checkout checkout) {
        try {
            return new TestStackFile.Known(ProcessHandle.current().pid(), TestServers.start(checkout));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The servers for the tests could not be started", e);
        }
    }

    private static void awaitAnswers(Endpoints endpoints, Path directory) {
        var http = HttpClient.newHttpClient();
        await(directory, "postgresql", () -> Waiting.connects(endpoints.postgresqlPort()));
        await(directory, "kafka", () -> Kafka.answers(directory.resolve("kafka"), endpoints.kafkaPort()));
        await(directory, "mail", () -> Waiting.connects(endpoints.smtpPort()));
        await(directory, "keycloak", () -> Waiting.answersOk(http, endpoints.issuer()));
    }

    private static void await(Path directory, String server, BooleanSupplier answers) {
        var lives = directory.resolve("run").resolve(server + ".pid");
        if (!Waiting.until(DEADLINE, () -> !Files.exists(lives) || answers.getAsBoolean()) || !Files.exists(lives)) {
            throw new IllegalStateException(server + " does not answer; see " + directory.resolve("logs"));
        }
    }
}
