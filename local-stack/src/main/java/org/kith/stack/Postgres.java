package org.kith.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * A PostgreSQL server with its data in one folder. It never runs with root's rights: PostgreSQL refuses them, so as root it gets
 * a user namespace of its own or, where the kernel forbids that, the unprivileged user "nobody".
 *
 * @param directory holds {@code data} and the file with the administrator's password
 */
record Postgres(Path binaries, Path directory, int port, String password) {
    static final String ADMIN = "kith_admin";
    private static final String NOBODY = "65534";

    Part part() {
        return part("128MB");
    }

    /** @param sharedBuffers the server's own cache, as PostgreSQL writes it */
    Part part(String sharedBuffers) {
        var command = new ArrayList<>(unprivileged());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString(), "-p", String.valueOf(port),
                "-c", "listen_addresses=localhost", "-c", "unix_socket_directories=", "-c", "fsync=on", "-c",
                "max_connections=200",
                "-c", "shared_buffers=" + sharedBuffers, "-c", "password_encryption=scram-sha-256"));
        // INT is PostgreSQL's fast shutdown; TERM would wait for every client to leave.
        return new Part("postgresql", port, this::prepare, command, Map.of(), directory, "INT", Duration.ofSeconds(20),
                this::answers);
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return connect(url(database), ADMIN, password);
    }

    /** Past {@code DriverManager}, which does not see the driver from every class loader this runs in. */
    static Connection connect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        return new org.postgresql.Driver().connect(url, properties);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private boolean answers() {
        if (!Waiting.connects(port)) {
            return false;
        }
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void prepare() throws IOException, InterruptedException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            forgetEndedServer();
            return;
        }
        var passwordFile = directory.resolve("admin-password");
        Secrets.write(passwordFile, password + "\n");
        var command = new ArrayList<>(unprivileged());
        if (runsAsNobody()) {
            chown(directory);
        }
        command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "--pgdata=" + data(), "--username=" + ADMIN,
                "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        run(command, "initdb");
    }

    /** After a power cut the lock file may name a pid that belongs to another program now, and PostgreSQL would not start. */
    private void forgetEndedServer() throws IOException {
        var lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var pid = Files.readAllLines(lock).get(0).strip();
        var program = Path.of("/proc", pid, "comm");
        if (!Files.exists(program) || !Files.readString(program).strip().equals("postgres")) {
            Files.deleteIfExists(lock);
        }
    }

    private static List<String> unprivileged() {
        if (!isRoot()) {
            return List.of();
        }
        return namespacesWork()
                ? List.of("unshare", "-U")
                : List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean runsAsNobody() {
        return isRoot() && !namespacesWork();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean namespacesWork() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void chown(Path directory) throws IOException, InterruptedException {
        run(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()), "chown");
    }

    private static void run(List<String> command, String what) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " failed: " + output.strip());
        }
    }
}
