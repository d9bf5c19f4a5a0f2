package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * The service that searches and matches, with PostgreSQL and Kafka and nothing else beside it: for measuring. All of it ends when
 * this is closed or when this JVM ends, however it ends.
 */
public final class NetworkAlone implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(180);
    private final Settings settings;
    private final StackParts all;
    private final Consumer<String> says;
    private final List<Supervised> parts = new ArrayList<>();

    /**
     * How it runs.
     *
     * @param checkout root of a built checkout
     * @param state folder for the database, logs and keys; what is there is used again
     * @param issuer whose tokens the service takes
     * @param heap the most memory of the service, as Java writes it
     * @param sharedBuffers the cache of PostgreSQL, as PostgreSQL writes it
     */
    public record Settings(Path checkout, Path state, String issuer, String heap, String sharedBuffers) {}

    private NetworkAlone(Settings settings, Consumer<String> says) {
        this.settings = settings;
        this.says = says;
        all = new StackParts(new Stack.Settings(settings.checkout(), settings.state(), Ports.free()),
                HttpClient.newHttpClient());
    }

    /**
     * Returns when the service answers, with its tables made.
     *
     * @param says takes one line for each part that had to be started again
     * @throws StackProblem when something is not built or does not answer; then nothing is left running
     */
    public static NetworkAlone start(Settings settings, Consumer<String> says) {
        var alone = new NetworkAlone(settings, says);
        try {
            alone.startAll();
            return alone;
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
    }

    public Database database() {
        return all.database("network");
    }

    /** JDBC user and password of the administrator, who is held by no fence. */
    public String adminUser() {
        return Postgres.ADMIN;
    }

    public String adminPassword() {
        return all.postgres().password();
    }

    public int port() {
        return all.network(settings.heap(), settings.issuer()).port();
    }

    public int managementPort() {
        return all.network(settings.heap(), settings.issuer()).managementPort();
    }

    @Override
    public void close() {
        var last = new ArrayList<>(parts);
        Collections.reverse(last);
        last.forEach(part -> {
            part.askToStop();
            part.awaitStopped();
        });
    }

    private void startAll() {
        var postgresql = start(all.postgres().part(settings.sharedBuffers()));
        var kafka = start(all.kafka().part());
        postgresql.awaitReady(DEADLINE);
        try {
            Databases.ensure(all.postgres(), database());
        } catch (SQLException e) {
            throw new StackProblem("The database could not be made: " + e.getMessage(), e);
        }
        kafka.awaitReady(DEADLINE);
        start(all.network(settings.heap(), settings.issuer()).part()).awaitReady(DEADLINE);
    }

    private Supervised start(Part part) {
        var supervised = new Supervised(part, settings.state(), says);
        parts.add(supervised);
        supervised.start();
        return supervised;
    }
}
