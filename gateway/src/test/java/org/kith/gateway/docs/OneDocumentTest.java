package org.kith.gateway.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class OneDocumentTest {
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href)\\s*=\\s*[\"'](?:https?:)?//");

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void shouldHoldEveryPathOfEveryService() throws IOException {
        var one = new ObjectMapper().readTree(RestAssured.given().accept("application/json").get("/api/openapi").asString());

        assertEquals("Kith", one.at("/info/title").asText());
        for (var document : documents()) {
            document.path("paths").fieldNames()
                    .forEachRemaining(path -> assertTrue(one.get("paths").has(path), "missing: " + path));
        }
    }

    @Test
    void shouldNotMixTwoMeaningsOfOneName() throws IOException {
        var known = new HashMap<String, JsonNode>();

        for (var document : documents()) {
            document.at("/components/schemas").fields().forEachRemaining(schema -> {
                var before = known.putIfAbsent(schema.getKey(), schema.getValue());
                assertTrue(before == null || before.equals(schema.getValue()),
                        "two services mean different things by the schema " + schema.getKey());
            });
        }
    }

    @Test
    void shouldNotShowOurPagesAsAnApi() {
        assertFalse(RestAssured.get("/api/openapi").asString().contains("/work"));
    }

    @Test
    void shouldShowItWithoutAnythingFromElsewhere() {
        var page = RestAssured.get("/api/docs/").asString();

        assertTrue(page.contains("swagger-ui") && page.contains("/api/openapi"), page);
        assertFalse(ELSEWHERE.matcher(page).find(), page);
    }

    private static List<JsonNode> documents() throws IOException {
        try (var files = Stream.of("family-service", "community-network-service", "referral-service")) {
            var found = files.map(service -> Path.of("target", "classes", "openapi", service + ".yaml")).filter(Files::exists)
                    .toList();
            assertFalse(found.isEmpty(), "the services' documents are there, or this would prove nothing");
            var yaml = new YAMLMapper();
            var documents = new java.util.ArrayList<JsonNode>();
            for (var file : found) {
                documents.add(yaml.readTree(file.toFile()));
            }
            return documents;
        }
    }
}
