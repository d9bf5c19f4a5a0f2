package org.kith.network.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.owner;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.kit.problem.Unavailable;
import org.kith.kit.testing.KithResource;
import org.kith.network.reading.Reading.NotRead;

import io.quarkus.reactive.pg.client.PgPoolCreator.Input;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

/** Searches connect to where the address of JDBC points, and trust whom it trusts. */
@QuarkusTest
@WithTestResource(KithResource.class)
class SearchPoolTest {
    private static final Sql ONE = new Sql("select ?::int", 1);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String plain;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;
    @Inject
    Vertx vertx;
    @TempDir
    Path folder;

    private record Asked(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList) implements Input {}

    @Test
    void shouldVerifyWhomItTalksTo() throws Exception {
        try (var tls = new TlsInFront(port(), folder); var stranger = new TlsInFront(port(), folder)) {
            var trusted = "&sslrootcert=" + tls.certificate(folder);

            // When, Then
            assertEquals(1, answer(at("localhost", tls.port(), "?sslmode=verify-full" + trusted)));
            assertEquals(1, answer(at("127.0.0.1", tls.port(), "?sslmode=verify-ca" + trusted)));
            assertEquals(1, answer(at("localhost", tls.port(), "?sslmode=require")));
            assertEquals(3, tls.secured());

            assertNotReached(at("127.0.0.1", tls.port(), "?sslmode=verify-full" + trusted));
            assertNotReached(at("localhost", stranger.port(), "?sslmode=verify-full" + trusted));
            assertNotReached(at("localhost", port(), "?sslmode=require"));
        }
    }

    @Test
    void shouldUseTlsWhereItIsOffered() throws Exception {
        try (var tls = new TlsInFront(port(), folder)) {
            assertEquals(1, answer(at("localhost", tls.port(), "?connectTimeout=5&ApplicationName=kith")));
            assertEquals(1, tls.secured());
        }
        assertEquals(1, answer(plain));
    }

    @Test
    void shouldSayWhichCertificateIsMissing() {
        var problem = assertThrows(IllegalStateException.class, () -> answer(
                at("localhost", port(), "?sslmode=verify-full&sslrootcert=" + folder.resolve("nowhere.crt"))));
        assertTrue(problem.getMessage().contains("nowhere.crt"), problem.getMessage());
    }

    @Test
    void shouldTakeSeveralServersInTurn() throws IOException {
        assertEquals(1, answer("jdbc:postgresql://localhost:" + port() + ",localhost:" + port() + path()));
    }

    @Test
    void shouldBeToldApartFromAFaultWhenItIsAway() throws IOException {
        // Given
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }

        // When, Then
        assertNotReached(at("localhost", nobody, ""));
    }

    /** A statement that is wrong stays wrong: nobody is told to try again. */
    @Test
    void shouldTellAFaultFromWhatIsAway() {
        var pool = pool(plain);
        try {
            var fault = assertThrows(NotRead.class,
                    () -> new Reading(pool).rows(new Sql("select nothing from nowhere"), row -> 0).await().indefinitely());
            assertFalse(Unavailable.isCauseOf(fault));
        } finally {
            pool.closeAndAwait();
        }
    }

    @Test
    void shouldTurnAwayWhatWouldWaitForLong() throws Exception {
        // Given
        var pool = pool(plain);
        try (var busy = owner()) {
            busy.createStatement().execute("select pg_advisory_lock(" + port() + ")");
            var reading = new Reading(pool);
            var turnedAway = new CompletableFuture<Throwable>();

            // When one is at work, or about to be, the whole queue waits, and one comes too many
            IntStream.rangeClosed(0, SearchPool.MOST_WAITING + 1)
                    .forEach(i -> reading.rows(new Sql("select 1 from pg_advisory_xact_lock(?)", port()), row -> i).subscribe()
                            .with(rows -> {
                            }, turnedAway::complete));

            // Then
            assertTrue(Unavailable.isCauseOf(turnedAway.get(10, TimeUnit.SECONDS)));
        } finally {
            pool.closeAndAwait();
        }
    }

    /** Whoever it is asked for. */
    private void assertNotReached(String address) {
        var pool = pool(address);
        var reading = new Reading(pool);
        try {
            List.of(reading.rows(ONE, row -> 0), reading.rowsFor(WIGAN, ONE, row -> 0)).forEach(asked -> assertTrue(
                    Unavailable.isCauseOf(assertThrows(NotRead.class, () -> asked.await().indefinitely()))));
        } finally {
            pool.closeAndAwait();
        }
    }

    private Pool pool(String address) {
        var configured = new PgConnectOptions().setUser(user).setPassword(password);
        return new Pool(new SearchPool(address).create(new Asked(vertx, new PoolOptions().setMaxSize(1), List.of(configured))));
    }

    private int answer(String address) {
        var pool = pool(address);
        try {
            return new Reading(pool).rows(ONE, row -> row.getInteger(0)).await().indefinitely().get(0);
        } finally {
            pool.closeAndAwait();
        }
    }

    private String at(String host, int port, String parameters) {
        return "jdbc:postgresql://" + host + ":" + port + path() + parameters;
    }

    private int port() {
        return URI.create(plain.substring("jdbc:".length())).getPort();
    }

    private String path() {
        return URI.create(plain.substring("jdbc:".length())).getPath();
    }
}
