package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The identity provider with the realm "kith", its data in PostgreSQL. */
record Keycloak(Path home, Path directory, int port, String databaseUrl, String databasePassword, String adminPassword,
        HttpClient http) {
    static final String DATABASE = "keycloak";
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000");

    Part part() {
        var environment = Map.ofEntries(Map.entry("KC_DB_URL", databaseUrl), Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", databasePassword), Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                // One node needs no cluster: without this it opens ports for others to join.
                Map.entry("KC_CACHE", "local"), Map.entry("KC_HTTP_ENABLED", "true"), Map.entry("KC_HTTP_HOST", "localhost"),
                Map.entry("KC_HTTP_PORT", String.valueOf(port)), Map.entry("KC_HOSTNAME", url()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"), Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword));
        return new Part("keycloak", port, () -> {
        }, command(home, "start", "--optimized", "--import-realm"), environment, directory, "TERM", Duration.ofSeconds(15),
                this::answers);
    }

    /** Keycloak's own start script without its shell, so that signals reach the server. */
    static List<String> command(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Checkout.javaBinary());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"), "-cp",
                home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    String url() {
        return "http://localhost:" + port;
    }

    private boolean answers() {
        return Waiting.connects(port)
                && Waiting.answersOk(http, url() + "/realms/kith/.well-known/openid-configuration");
    }
}
