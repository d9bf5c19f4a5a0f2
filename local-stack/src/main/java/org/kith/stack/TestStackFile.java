package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The note that tells the test JVMs of a build about the servers their Maven process holds. */
final class TestStackFile {
    /** The pid of the process that holds the servers, and where they answer. */
    record Known(long holder, Endpoints endpoints) {}

    private final Path file;

    TestStackFile(Checkout checkout) {
        file = checkout.target().resolve("test-stack.properties");
    }

    void write(Endpoints endpoints) {
        var note = new Properties();
        note.setProperty("holder", String.valueOf(ProcessHandle.current().pid()));
        note.setProperty("holder.started", Processes.started(ProcessHandle.current()));
        note.setProperty("postgresql.url", endpoints.postgresqlUrl());
        note.setProperty("postgresql.user", endpoints.postgresqlUser());
        note.setProperty("postgresql.password", endpoints.postgresqlPassword());
        note.setProperty("kafka", endpoints.kafkaBootstrapServers());
        note.setProperty("keycloak", endpoints.keycloakUrl());
        note.setProperty("smtp.host", endpoints.smtpHost());
        note.setProperty("smtp.port", String.valueOf(endpoints.smtpPort()));
        note.setProperty("mail", endpoints.mailUrl());
        Secrets.store(file, note, "Servers for the tests of one build");
    }

    /** What is noted, when its holder still lives. */
    Optional<Known> read() {
        var note = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            note.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        var holder = ProcessHandle.of(Long.parseLong(note.getProperty("holder")));
        // A pid alone may belong to another program by now.
        if (holder.isEmpty() || !Processes.started(holder.get()).equals(note.getProperty("holder.started"))) {
            return Optional.empty();
        }
        return Optional.of(new Known(holder.get().pid(),
                new Endpoints(note.getProperty("postgresql.url"), note.getProperty("postgresql.user"),
                        note.getProperty("postgresql.password"), note.getProperty("kafka"), note.getProperty("keycloak"),
                        note.getProperty("smtp.host"), Integer.parseInt(note.getProperty("smtp.port")),
                        note.getProperty("mail"))));
    }
}
