package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the suite's own services as a process.
 *
 * @param heap the most it may take, as Java writes it
 */
record Service(String name, Path jar, Path directory, int port, int managementPort, Map<String, String> environment,
        String heap,
        HttpClient http) {

    Part part() {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        all.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        // The stack is for one machine; nothing of it is reachable from another.
        all.put("QUARKUS_HTTP_HOST", "localhost");
        all.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        all.put("KITH_INSTANCE", name + "-0");
        var command = List.of(Checkout.javaBinary(), "-Xms48m", "-Xmx" + heap, "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar", jar.toString());
        return new Part(name, port, this::requireBuilt, command, all, directory, "TERM", Duration.ofSeconds(15), this::answers);
    }

    private void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new StackProblem(name + " is not built: run mvn -DskipTests package.");
        }
    }

    private boolean answers() {
        return Waiting.connects(managementPort)
                && Waiting.answersOk(http, "http://localhost:" + managementPort + "/q/health/ready");
    }
}
