package org.kith.stack;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One set of servers for tests, alive for as long as the JVM that started it. */
public final class TestServers {
    private TestServers() {}

    /**
     * Run inside Maven's own process, so that the servers serve every module of the build and end with it. Argument: the root of
     * the checkout.
     */
    public static void main(String[] args) throws Exception {
        var checkout = new Checkout(Path.of(args[0]));
        var file = new TestStackFile(checkout);
        if (file.read().filter(known -> known.holder() == ProcessHandle.current().pid()).isEmpty()) {
            file.write(start(checkout));
        }
    }

    /** Starts all servers; returns before Kafka, Keycloak and the mail server answer. */
    static Endpoints start(Checkout checkout) throws IOException, SQLException {
        var directory = directory(checkout, ProcessHandle.current().pid());
        removeEnded(Files.createDirectories(directory.getParent()));
        Folders.delete(directory);
        var ports = Waiting.freePorts(6);
        var secrets = new Secrets(directory.resolve("secrets.properties"));
        var http = HttpClient.newHttpClient();
        var postgres = new Postgres(checkout.postgresql(), directory.resolve("postgresql"), ports.get(0),
                secrets.get("postgresql-admin"));
        var kafka = new Kafka(checkout, directory.resolve("kafka"), ports.get(1), ports.get(2), true);
        var mail = new Mail(checkout, directory.resolve("mail"), ports.get(4), ports.get(5), http);
        var keycloak = new Keycloak(checkout.keycloak(), directory.resolve("keycloak"), ports.get(3),
                postgres.url(Keycloak.DATABASE), secrets.get("keycloak-database"), secrets.get("keycloak-admin"), http);
        var database = start(postgres.part(), directory);
        var started = List.of(database, start(kafka.part(), directory), start(mail.part(), directory));
        if (!Waiting.until(Duration.ofSeconds(60), postgres.part().ready()::answers)) {
            throw new IllegalStateException("PostgreSQL does not answer; see " + directory.resolve("logs"));
        }
        Databases.ensureOwned(postgres, Keycloak.DATABASE, secrets.get("keycloak-database"));
        var all = new java.util.ArrayList<>(started);
        all.add(start(keycloak.part(), directory));
        Runtime.getRuntime().addShutdownHook(new EndWithJvm(all));
        return new Endpoints(postgres.url("postgres"), Postgres.ADMIN, postgres.password(), kafka.bootstrap(),
                keycloak.url(), "localhost", ports.get(4), mail.url());
    }

    /** Where the servers held by this process keep their data and logs. */
    static Path directory(Checkout checkout, long holder) {
        return checkout.target().resolve("test-stacks").resolve(String.valueOf(holder));
    }

    private static Guarded start(Part part, Path directory) {
        return Guarded.start(part, directory.resolve("run"), directory.resolve("logs"));
    }

    private static void removeEnded(Path state) throws IOException {
        try (var folders = Files.newDirectoryStream(state)) {
            for (var folder : folders) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
    }
}
