package org.kith.stack.journey;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The suite's HTTP interface as one caller sees it. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final int NONE = 0;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final Supplier<String> token;
    private String known;

    /** @param token gives an access token; asked once, when it is first needed */
    public Api(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /**
     * The answer's body.
     *
     * @throws JourneyBroken when the answer is not a success
     */
    public JsonNode get(String path) {
        return json(send(authorized(path).GET().build()));
    }

    /** Like {@link #get}; sends JSON under an Idempotency-Key of its own. */
    public JsonNode post(String path, String body) {
        return json(send(authorized(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString()).POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    /** Like {@link #get}; sends CSV. */
    public JsonNode postCsv(String path, String body) {
        return json(send(authorized(path).header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()));
    }

    /** Like {@link #post} under a given Idempotency-Key. */
    public JsonNode post(String path, String body, String key) {
        return json(send(authorized(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()));
    }

    /** Like {@link #get}; sends a file, which may take a while. */
    public JsonNode postFile(String path, String contentType, Path file) throws FileNotFoundException {
        return json(send(authorized(path).timeout(Duration.ofMinutes(10)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofFile(file)).build()));
    }

    /** Like {@link #get}; null while the answer is 404: another service may not have heard of it yet. */
    JsonNode find(String path) {
        return json(send(authorized(path).GET().build(), 404));
    }

    /** Like {@link #post} under a given Idempotency-Key; null while the answer is 422: what is missing may be on its way. */
    JsonNode offer(String path, String body, String key) {
        return json(send(authorized(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), 422));
    }

    /** A page, asked for without any token. */
    String page(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT).GET().build()).body();
    }

    /** A form with one field, sent without any token. */
    String sendForm(String url, String field, String value) {
        var body = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body))
                .build())
                .body();
    }

    private HttpRequest.Builder authorized(String path) {
        if (known == null) {
            known = token.get();
        }
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT).header("Authorization", "Bearer " + known)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, NONE);
    }

    /** The answer; null when it has the status that means "not yet". */
    private HttpResponse<String> send(HttpRequest request, int notYet) {
        var what = request.method() + " " + request.uri().getPath().replaceAll("/answer/.*", "/answer/...");
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == notYet) {
                return null;
            }
            if (response.statusCode() / 100 != 2) {
                throw new JourneyBroken(what + " was answered " + response.statusCode() + ": " + shortened(response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new JourneyBroken(what + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JourneyBroken(what + " was interrupted");
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response == null) {
            return null;
        }
        try {
            return response.body().isBlank() ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new JourneyBroken("The answer of " + response.uri().getPath() + " is not JSON");
        }
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "..." : body;
    }
}
