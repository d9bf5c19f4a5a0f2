package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * A migration stays as it was when a database first ran it: otherwise Flyway refuses to start on that database, and no upgrade works. The
 * list is what {@code sha256sum} prints.
 */
class MigrationsTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

    @Test
    void shouldStayAsTheyWere() throws IOException {
        try (var modules = Files.list(CHECKOUT)) {
            var now = modules.map(module -> module.resolve("src/main/resources/db")).filter(Files::exists)
                    .flatMap(MigrationsTest::lines).sorted().toList();

            assertEquals(String.join("\n", Files.readAllLines(LIST).stream().sorted().toList()), String.join("\n", now),
                    "A listed migration never changes: write the next one. A new one is added, from the root: sha256sum FILE >> system-tests/"
                            + LIST);
        }
    }

    private static Stream<String> lines(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(MigrationsTest::line).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum) + "  " + CHECKOUT.relativize(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
