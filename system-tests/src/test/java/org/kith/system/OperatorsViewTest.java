package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.stack.Port;

/** What an operator sees of the packaged suite, and what the public door shows nobody. */
class OperatorsViewTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(names = {"GATEWAY_MANAGEMENT", "FAMILY_SERVICE_MANAGEMENT", "COMMUNITY_NETWORK_SERVICE_MANAGEMENT",
            "REFERRAL_SERVICE_MANAGEMENT"})
    void shouldTellHealthAndMetricsOnTheManagementPort(Port management) {
        var base = "http://localhost:" + Suite.stack().ports().at(management);

        for (var check : List.of("live", "ready", "started")) {
            assertEquals(200, get(base + "/q/health/" + check).statusCode(), check);
        }
        assertTrue(get(base + "/q/metrics").body().contains("http_server_"), "metrics of the requests served");
    }

    @Test
    void shouldShowNothingOfThatAtThePublicDoor() {
        for (var path : List.of("/q/metrics", "/q/health/live", "/q/openapi", "/api/../q/metrics")) {
            assertEquals(404, get(Suite.stack().gatewayUrl() + path).statusCode(), path);
        }
    }

    @Test
    void shouldShowEveryApiOnOnePage() {
        var document = get(Suite.stack().gatewayUrl() + "/api/openapi").body();

        for (var path : List.of("/api/families:", "/api/journeys/{familyId}:", "/api/imports:",
                "/open-referral-uk/v3/services:", "/api/referrals:", "/answer/{token}:")) {
            assertTrue(document.contains(path), path + " is in the document of all APIs");
        }
        assertTrue(get(Suite.stack().gatewayUrl() + "/api/docs/").body().contains("swagger-ui"));
    }

    @Test
    void shouldWriteLogsThatProgramsCanRead() throws IOException {
        // Given
        Suite.stack();

        for (var service : List.of("family-service", "community-network-service", "referral-service", "gateway")) {
            // When
            var lines = Files.readAllLines(Suite.state().resolve("logs/" + service + ".log"));

            // Then
            assertTrue(!lines.isEmpty(), service);
            for (var line : lines) {
                if (line.equals("Killed")) {
                    continue; // the shell that guards a service says so when another test has killed it
                }
                var entry = Suite.JSON.readTree(line);
                assertTrue(entry.has("message") && entry.has("level"), line);
            }
        }
    }

    private static HttpResponse<String> get(String url) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
