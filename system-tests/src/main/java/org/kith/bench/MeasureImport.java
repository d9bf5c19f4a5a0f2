package org.kith.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** A whole directory as one file through the front door, twice: as something new, and again as it was. */
final class MeasureImport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String COUNCIL = "E08000010";
    private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
    private static final double MOST_HEAP = 512 * 1024 * 1024;
    private static final double MOST_SECONDS_PER_SERVICE = 300.0 / 100_000;
    private static final int LOOK_EVERY_MILLIS = 500;
    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Bench.Settings settings;
    private final House house;
    private final String token;
    private double mostHeap;

    MeasureImport(Bench.Settings settings, House house, Issuer issuer) {
        this.settings = settings;
        this.house = house;
        token = issuer.token(COUNCIL, "operator");
    }

    /** The exit code. */
    int all() throws Exception {
        var file = settings.stateOf("feed-" + settings.services + ".json");
        FeedFile.write(file, settings.services);
        System.out.printf("%,d services in %,.0f MB%n", settings.services, Files.size(file) / 1048576.0);
        var feed = post("/api/feeds", "application/json", BodyPublishers.ofString("{\"name\": \"Benchmark\"}"));
        var path = "/api/feeds/" + feed.path("id").asText() + "/file";
        var first = timed("new", path, file);
        var again = timed("as it was", path, file);
        Files.delete(file);
        var isRight = isRight();
        var isFast = Math.max(first, again) <= settings.services * MOST_SECONDS_PER_SERVICE && mostHeap < MOST_HEAP;
        System.out.printf("heap at most %,.0f MB%n%n%-8s %,d services in %.0f s at most, with less than 512 MB of heap%n",
                mostHeap / 1048576, isFast ? "met" : "not met", settings.services,
                settings.services * MOST_SECONDS_PER_SERVICE);
        if (settings.json != null) {
            JSON.writeValue(settings.json.toFile(), JSON.createObjectNode().put("services", settings.services)
                    .put("secondsNew", first).put("secondsAgain", again).put("heapMostBytes", mostHeap).put("right", isRight));
        }
        return isRight && (isFast || settings.reportOnly) ? 0 : 1;
    }

    private double timed(String what, String path, Path file) throws Exception {
        var begun = System.nanoTime();
        var run = post(path, "application/json", BodyPublishers.ofFile(file));
        var sent = seconds(begun);
        var ended = ended(run.path("id").asText());
        var took = seconds(begun);
        System.out.printf("%s: %.0f s (%.0f s to send), %,.0f services a second; %s, %s%n", what, took, sent,
                settings.services / took, ended.path("state").asText(), ended.path("report"));
        if (!ended.path("state").asText().equals("DONE")) {
            throw new BenchFailed("the import did not end well: " + ended);
        }
        return took;
    }

    /** Looks at the heap on the way: what is left after the end says little. */
    private JsonNode ended(String run) throws IOException, InterruptedException {
        while (true) {
            mostHeap = Math.max(mostHeap, house.metric(HEAP));
            var seen = get("/api/import-runs/" + run);
            if (seen.path("state").asText().matches("DONE|FAILED")) {
                return seen;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Each service is listed once. */
    private boolean isRight() throws SQLException {
        try (var admin = house.admin(); var statement = admin.createStatement()) {
            var row = statement.executeQuery("select count(*), count(distinct offer_id) from listing");
            row.next();
            if (row.getInt(1) == settings.services && row.getInt(2) == settings.services) {
                return true;
            }
            System.out.printf("WRONG: %,d listings of %,d services%n", row.getInt(1), row.getInt(2));
            return false;
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    private JsonNode post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + house.port() + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new BenchFailed(request.uri().getPath() + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
