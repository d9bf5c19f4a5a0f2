package org.kith.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.kith.stack.DemoCouncil;
import org.kith.stack.Ports;
import org.kith.stack.Stack;
import org.kith.stack.journey.AlisonsJourney;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The whole suite as its users meet it: four services and their servers as processes of their own, on free ports, with the demo
 * council. It has servers of its own because its tests kill them. All of it ends with this JVM.
 */
final class Suite {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static Stack stack;

    /** The running suite; the first call starts it. */
    static synchronized Stack stack() {
        if (stack == null) {
            var state = Path.of("target/suite-" + ProcessHandle.current().pid()).toAbsolutePath();
            stack = Stack.start(new Stack.Settings(CHECKOUT, state, Ports.free()), System.out::println);
            try {
                new DemoCouncil(CHECKOUT, stack.gatewayUrl(), stack.endpoints()).load(System.out::println);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return stack;
    }

    /** Where everything that is kept on disk is kept. */
    static Path state() {
        return Path.of("target/suite-" + ProcessHandle.current().pid()).toAbsolutePath();
    }

    /** Alison's story, told from beginning to end. */
    static AlisonsJourney alison() {
        var endpoints = stack().endpoints();
        return new AlisonsJourney(stack().gatewayUrl(), endpoints.mailUrl(), () -> endpoints.tokenOfUser("priya"), story(),
                step -> System.out.printf("  %6d ms  %-26s %s%n", step.millis(), step.step(), step.words()));
    }

    /** Names and words of the story that must be nowhere but where they belong. */
    static List<String> forbiddenWords() {
        try {
            var words = new ArrayList<String>();
            JSON.readTree(Files.readString(story())).path("forbiddenWords").forEach(word -> words.add(word.asText()));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of what a service's database answers its administrator. */
    static List<String> sql(String database, String query) {
        var endpoints = stack().endpoints();
        var url = endpoints.postgresqlUrl().replaceAll("/[^/]*$", "/" + database);
        try (var connection = DriverManager.getConnection(url, endpoints.postgresqlUser(), endpoints.postgresqlPassword());
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** Steps of a journey with this name. */
    static List<JsonNode> steps(JsonNode journey, String name) {
        var found = new ArrayList<JsonNode>();
        journey.path("steps").forEach(step -> {
            if (step.path("step").asText().equals(name)) {
                found.add(step);
            }
        });
        return found;
    }

    private static Path story() {
        return CHECKOUT.resolve("demo/wigan/alison.json");
    }

    private Suite() {}
}
