package org.kith.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The benchmark from end to end with few services and no time: its figures mean nothing here, its answers must be right. */
class BenchTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    @Test
    void shouldMeasureMatchingAndFindEveryAnswerRight() throws IOException {
        // Given
        var file = Path.of("target/bench-match.json").toAbsolutePath();
        Files.deleteIfExists(file);

        // When
        var code = Bench.run("match", "--services", "2000", "--rounds", "1", "--seconds", "1", "--warm-up", "2",
                "--report-only", "--json",
                file.toString(), "--state", Path.of("target/bench").toAbsolutePath().toString(), "--checkout",
                CHECKOUT.toString());

        // Then
        assertEquals(0, code);
        var match = new ObjectMapper().readTree(file.toFile()).at("/results/match");
        assertEquals(0, match.path("faults").size(), () -> match.path("faults").toPrettyString());
        assertTrue(median(match.at("/throughput/8/ours")) > 0 && median(match.at("/throughput/8/limit")) > 0);
        assertTrue(median(match.path("p99")) > 0);
    }

    private static double median(JsonNode figures) {
        return figures.path("median").asDouble();
    }
}
