package org.kith.stack;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the suite's own services as a process.
 *
 * @param memory how much it may take, as options of Java
 */
record Service(String name, Path jar, Path directory, int port, int managementPort, Map<String, String> environment,
        List<String> memory, HttpClient http) {

    Part part() {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        all.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        // The stack is for one machine; nothing of it is reachable from another.
        all.put("QUARKUS_HTTP_HOST", "localhost");
        all.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        all.put("KITH_INSTANCE", name + "-0");
        var command = new ArrayList<>(List.of(Checkout.javaBinary(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(memory);
        command.addAll(List.of("-jar", jar.toString()));
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
