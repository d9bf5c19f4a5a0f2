package org.kith.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;

/** The committed {@code openapi.yaml} says what the code does. Extend it in each service. */
public abstract class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    @TestHTTPResource(value = "/openapi", management = true)
    URL document;

    @Test
    void shouldSayWhatTheCodeDoes() throws IOException {
        // When
        String served;
        try (var in = document.openStream()) {
            served = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        // Then
        if (Boolean.getBoolean("kith.contracts.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(Files.readString(COMMITTED), served,
                "build once with -Dkith.contracts.write=true and commit openapi.yaml");
    }
}
