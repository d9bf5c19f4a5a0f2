package org.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The benchmark from end to end with few services and no time: its figures mean nothing here, its answers must be right. */
class BenchTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Map<String, JsonNode> FIGURES = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"match, match", "search, term + near", "search, words + near"})
    void shouldMeasureAndFindEveryAnswerRight(String kind, String workload) throws IOException {
        // When
        var figures = FIGURES.computeIfAbsent(kind, BenchTest::measured);

        // Then
        var result = figures.path("results").path(workload);
        assertEquals(0, result.path("faults").size(), () -> result.path("faults").toPrettyString());
        assertTrue(median(result.at("/throughput/8/ours")) > 0 && median(result.at("/throughput/8/limit")) > 0);
        assertTrue(median(result.at("/waits/ours/p99")) > 0 && median(result.at("/waits/limit/p99")) > 0);
    }

    @Test
    void shouldHaveEverythingElseAnswered() {
        assertEquals(0, run("others"));
    }

    private static JsonNode measured(String kind) {
        var file = Path.of("target/bench-" + kind + ".json").toAbsolutePath();
        try {
            Files.deleteIfExists(file);
            assertEquals(0, run(kind, "--json", file.toString()));
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String kind, String... more) {
        var arguments = Stream.concat(Stream.of(kind, "--services", "2000", "--rounds", "1", "--seconds", "1", "--warm-up", "2",
                "--report-only", "--state", Path.of("target/bench").toAbsolutePath().toString(), "--checkout",
                CHECKOUT.toString()), Stream.of(more));
        return Bench.run(arguments.toArray(String[]::new));
    }

    private static double median(JsonNode figures) {
        return figures.path("median").asDouble();
    }
}
