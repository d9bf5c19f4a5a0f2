package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The complete suite on one machine: PostgreSQL, Kafka, mail, Keycloak and the four services, each started again when it dies,
 * all ended when this is closed or when this JVM ends, however it ends.
 */
public final class Stack implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(180);
    private final Settings settings;
    private final Consumer<String> says;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Supervised> parts = Collections.synchronizedMap(new LinkedHashMap<>());
    private final long begun = System.nanoTime();

    /**
     * What a stack runs from and where it keeps what it learns.
     *
     * @param checkout root of a built checkout
     * @param state folder for databases, logs and keys; what is there is used again
     */
    public record Settings(Path checkout, Path state, Ports ports) {}

    private Stack(Settings settings, Consumer<String> says) {
        this.settings = settings;
        this.says = says;
    }

    /**
     * Starts everything and returns when every part answers.
     *
     * @param says takes one line for each thing that happens, also later, when a part had to be started again
     * @throws StackProblem when a port is taken, something is not built or a part does not answer; then nothing is left running
     */
    public static Stack start(Settings settings, Consumer<String> says) {
        var taken = settings.ports().taken();
        if (!taken.isEmpty()) {
            throw new StackProblem(String.join(System.lineSeparator(), taken));
        }
        var stack = new Stack(settings, says);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Address of the gateway, the only public door. */
    public String gatewayUrl() {
        return "http://localhost:" + settings.ports().at(Port.GATEWAY);
    }

    /** Where the servers behind the services answer. */
    public Endpoints endpoints() {
        return parts().endpoints();
    }

    /** The database of a service: {@code family}, {@code network} or {@code referral}. */
    public Database database(String name) {
        return parts().database(name);
    }

    public Ports ports() {
        return settings.ports();
    }

    /** The names of the parts, in the order they were started. */
    public List<String> partNames() {
        synchronized (parts) {
            return List.copyOf(parts.keySet());
        }
    }

    /** The pid of a part's own process now; empty while it is being started. */
    public OptionalLong pid(String part) {
        return part(part).pid();
    }

    /** How often a part was started again. */
    public int restarts(String part) {
        return part(part).restarts();
    }

    /** Kills a part with a signal it cannot catch. It is started again like one that died by itself. */
    public void kill(String part) {
        var pid = part(part).pid().orElseThrow(() -> new IllegalStateException(part + " is not running"));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /**
     * Waits until a part answers.
     *
     * @throws StackProblem when the deadline passes first
     */
    public void awaitReady(String part, Duration deadline) {
        part(part).awaitReady(deadline);
    }

    /** Ends the parts in order: the public door first, the database last. */
    @Override
    public void close() {
        var names = new ArrayList<>(partNames());
        Collections.reverse(names);
        // The services at once, then what they need.
        var services = names.stream().filter(StackParts.SERVICES::contains).map(this::part).toList();
        services.forEach(Supervised::askToStop);
        services.forEach(Supervised::awaitStopped);
        names.stream().filter(name -> !StackParts.SERVICES.contains(name)).filter(name -> !name.equals("postgresql"))
                .map(this::part).peek(Supervised::askToStop).toList().forEach(Supervised::awaitStopped);
        names.stream().filter("postgresql"::equals).map(this::part).peek(Supervised::askToStop).toList()
                .forEach(Supervised::awaitStopped);
    }

    private StackParts parts() {
        return new StackParts(settings, http);
    }

    private void startAll() {
        var all = parts();
        var postgresql = start(all.postgres().part());
        var others = List.of(start(all.mail().part()), start(all.kafka().part()));
        tellReady(postgresql);
        ensureDatabases(all);
        var keycloak = start(all.keycloak().part());
        others.forEach(this::tellReady);
        tellReady(keycloak);
        all.services().stream().map(Service::part).map(this::start).toList().forEach(this::tellReady);
    }

    private void ensureDatabases(StackParts all) {
        try {
            Databases.ensureOwned(all.postgres(), Keycloak.DATABASE, all.secrets().get("keycloak-database"));
            for (var name : StackParts.DATABASES) {
                Databases.ensure(all.postgres(), all.database(name));
            }
        } catch (SQLException e) {
            throw new StackProblem("The databases could not be made: " + e.getMessage(), e);
        }
    }

    private Supervised start(Part part) {
        var supervised = new Supervised(part, settings.state(), says);
        parts.put(part.name(), supervised);
        supervised.start();
        return supervised;
    }

    private void tellReady(Supervised part) {
        part.awaitReady(DEADLINE);
        says.accept("%-26s ready after %5.1f s   port %d".formatted(part.part().name(), (System.nanoTime() - begun) / 1e9,
                part.part().port()));
    }

    private Supervised part(String name) {
        var found = parts.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no part " + name + ": " + partNames());
        }
        return found;
    }
}
