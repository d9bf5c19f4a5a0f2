package org.kith.network.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;

/**
 * Connects searches to where the address of JDBC points, with the trust that it asks for, so that an operator tells both once. Of its
 * parameters {@code sslmode} and {@code sslrootcert} count; they mean what they mean to pgjdbc.
 */
@Singleton
@ReactiveDataSource("search")
class SearchPool implements PgPoolCreator {
    private static final int SECONDS_TO_CONNECT = 5;
    /** More are turned away at once: they would wait for seconds, and nobody waits that long for a search. */
    static final int MOST_WAITING = 1_000;
    private final String address;

    SearchPool(@ConfigProperty(name = "quarkus.datasource.search.jdbc.url") String address) {
        this.address = address;
    }

    @Override
    public Pool create(Input input) {
        var said = Driver.parseURL(address, null);
        if (said == null) {
            throw new IllegalStateException("quarkus.datasource.search.jdbc.url is not the address of a PostgreSQL database");
        }
        var configured = input.pgConnectOptionsList().get(0);
        var hosts = PGProperty.PG_HOST.getOrDefault(said).split(",");
        var ports = PGProperty.PG_PORT.getOrDefault(said).split(",");
        var servers = IntStream.range(0, hosts.length).<SqlConnectOptions>mapToObj(i -> options(configured, said)
                .setHost(hosts[i]).setPort(Integer.parseInt(ports[i]))).toList();
        return PgBuilder.pool().with(input.poolOptions().setMaxWaitQueueSize(MOST_WAITING)).connectingTo(servers)
                .using(input.vertx()).build();
    }

    private static PgConnectOptions options(PgConnectOptions configured, Properties said) {
        var options = new PgConnectOptions(configured).setDatabase(PGProperty.PG_DBNAME.getOrDefault(said));
        options.setConnectTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS_TO_CONNECT)).setTcpKeepAlive(true);
        // A search is a long statement, and there are few of them. Spans of it nobody collects.
        options.setPreparedStatementCacheSqlLimit(Integer.MAX_VALUE).setTracingPolicy(TracingPolicy.IGNORE);
        var mode = PGProperty.SSL_MODE.getOrDefault(said);
        options.setSslMode(mode == null ? SslMode.PREFER : SslMode.of(mode));
        switch (options.getSslMode()) {
            case VERIFY_CA, VERIFY_FULL -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(rootCertificate(said)))
                    .setHostnameVerificationAlgorithm(options.getSslMode() == SslMode.VERIFY_FULL ? "HTTPS" : "");
            default -> options.setTrustAll(true);
        }
        return options;
    }

    private static String rootCertificate(Properties said) {
        var named = PGProperty.SSL_ROOT_CERT.getOrDefault(said);
        var file = named == null ? Path.of(System.getProperty("user.home"), ".postgresql", "root.crt") : Path.of(named);
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("sslmode asks to verify the database's certificate, and there is no readable "
                    + file + "; name another as sslrootcert");
        }
        return file.toString();
    }
}
