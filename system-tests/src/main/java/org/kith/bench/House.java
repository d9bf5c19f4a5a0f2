package org.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import org.kith.stack.NetworkAlone;

/** The running service with so many services in its database. */
final class House implements AutoCloseable {
    private static final String HEAP = "512m";
    private static final String SHARED_BUFFERS = "2GB";
    private static final String MIGRATIONS = "community-network-service/src/main/resources/db/migration";
    /** As the service's own connections for searching have them. */
    private static final String READING_OPTIONS = "-c plan_cache_mode=force_generic_plan -c jit=off -c default_transaction_read_only=on";
    private final NetworkAlone stack;

    private House(NetworkAlone stack) {
        this.stack = stack;
    }

    /** With the services that {@link LoadServices} invents; what is there from an earlier run is used again. */
    static House of(Bench.Settings settings, Issuer issuer) throws Exception {
        var state = settings.stateOf(settings.services + "-" + shape(settings.checkout));
        removeOthers(state, settings.services + "-");
        var loaded = state.resolve("loaded");
        if (Files.exists(loaded)) {
            return start(settings, state, issuer);
        }
        // A load that was broken off has left half of everything.
        delete(state);
        var house = start(settings, state, issuer);
        try (var admin = house.admin()) {
            new LoadServices(admin, System.out::println).load(settings.services);
            Files.createFile(loaded);
            return house;
        } catch (Exception e) {
            house.close();
            throw e;
        }
    }

    /** Without any service. */
    static House empty(Bench.Settings settings, Issuer issuer) throws IOException {
        var state = settings.stateOf("empty");
        delete(state);
        return start(settings, state, issuer);
    }

    private static House start(Bench.Settings settings, Path state, Issuer issuer) {
        return new House(NetworkAlone.start(
                new NetworkAlone.Settings(settings.checkout, state, issuer.url(), HEAP, SHARED_BUFFERS), System.out::println));
    }

    int port() {
        return stack.port();
    }

    List<Britain.Ward> wards() {
        return LoadServices.wards();
    }

    /** As the administrator, who sees everything. */
    Connection admin() throws SQLException {
        return DriverManager.getConnection(stack.database().url(), stack.adminUser(), stack.adminPassword());
    }

    /** As the service itself when it reads: row-level security holds, and with the same plans. */
    Connection reading() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", stack.database().appUser());
        settings.setProperty("password", stack.database().appPassword());
        settings.setProperty("prepareThreshold", "1");
        settings.setProperty("options", READING_OPTIONS);
        return DriverManager.getConnection(stack.database().url(), settings);
    }

    /** A figure of the service, the sum of all lines that begin so. */
    double metric(String begin) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + stack.managementPort() + "/q/metrics"))
                    .build();
            return HttpClient.newBuilder().version(Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(begin)).mapToDouble(line -> Double.parseDouble(line.replaceAll(".* ", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        stack.close();
    }

    /** Other tables or another generator: other data. */
    private static String shape(Path checkout) throws IOException {
        try (var files = Files.list(checkout.resolve(MIGRATIONS))) {
            var names = String.join(" ", files.map(file -> file.getFileName().toString()).sorted().toList());
            var made = names + LoadServices.VERSION;
            return UUID.nameUUIDFromBytes(made.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 8);
        }
    }

    private static void removeOthers(Path state, String begin) throws IOException {
        Files.createDirectories(state.getParent());
        try (var folders = Files.newDirectoryStream(state.getParent(), begin + "*")) {
            for (var folder : folders) {
                if (!folder.equals(state)) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
