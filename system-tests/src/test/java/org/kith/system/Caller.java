package org.kith.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A caller who does not give up: what is not answered, or answered with "not now", is asked again under the same idempotency key
 * until it is accepted, as a good portal would.
 */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway;
    private final String token;

    /** Answers that no caller should ever get, whatever is broken. */
    final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    private Caller(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** A person of the demo realm. */
    static Caller person(String name) {
        return new Caller(Suite.stack().gatewayUrl(), Suite.stack().endpoints().tokenOfUser(name));
    }

    /** A program of the demo realm. */
    static Caller program(String client) {
        return new Caller(Suite.stack().gatewayUrl(), Suite.stack().endpoints().tokenOfClient(client));
    }

    JsonNode post(String path, String body) {
        return json(until2xx(
                request(path).header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build()));
    }

    JsonNode get(String path) {
        return json(until2xx(request(path).GET().build()));
    }

    void accept(String link) {
        until2xx(HttpRequest.newBuilder(URI.create(link)).timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("answer=accept")).build());
    }

    /** One try, whatever comes of it. */
    HttpResponse<String> once(String method, String path, String body) {
        try {
            return http.send(
                    request(path).header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(10)).header("Authorization",
                "Bearer " + token);
    }

    private HttpResponse<String> until2xx(HttpRequest request) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var last = "nothing";
        while (System.nanoTime() < deadline) {
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return response;
                }
                last = response.statusCode() + " " + response.body();
                if (response.statusCode() == 500) {
                    faults.add(request.method() + " " + request.uri().getPath().replaceAll("/answer/.*", "/answer/...") + " -> "
                            + last);
                }
            } catch (IOException notAnswered) {
                last = notAnswered.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError(request.method() + " " + request.uri().getPath() + " was never accepted; last: " + last);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return Suite.JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
