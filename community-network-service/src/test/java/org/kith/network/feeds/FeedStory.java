package org.kith.network.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.kith.network.NetworkStory.WIGAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.awaitility.Awaitility;
import org.kith.kit.testing.As;
import org.kith.network.NetworkStory;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** Feeds and runs as tests make and watch them, through the API. */
final class FeedStory {

    static RequestSpecification operator() {
        return As.client("operator-" + WIGAN);
    }

    static String feed(String url) {
        return operator().body(url == null ? Map.of("name", "Book") : Map.of("name", "Book", "url", url)).post("/api/feeds")
                .then().statusCode(201).extract().path("id");
    }

    static String harvest(String feed) {
        return operator().post("/api/feeds/" + feed + "/harvest").then().statusCode(202).extract().path("id");
    }

    /** Sends a file as a feed, whole; the answer is the id of its run. */
    static String send(String feed, String type, ByteArrayInputStream file) {
        return operator()
                .config(RestAssuredConfig.config()
                        .encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs("application/zip", ContentType.BINARY)))
                .contentType(type).body(file.readAllBytes()).post("/api/feeds/" + feed + "/file").then().statusCode(202)
                .header("Location", containsString("/api/import-runs/")).extract().path("id");
    }

    static String sendTables(String feed, Map<String, String> tables) throws IOException {
        return send(feed, "application/zip", zip(tables));
    }

    /** @param tables by the names of their files */
    static ByteArrayInputStream zip(Map<String, String> tables) throws IOException {
        return zip(tables, StandardCharsets.UTF_8);
    }

    static ByteArrayInputStream zip(Map<String, String> tables, Charset charset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(charset));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    static JsonPath run(String id) {
        return operator().get("/api/import-runs/" + id).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath awaitRun(String id, Predicate<JsonPath> wanted) {
        return Awaitility.await("run " + id).atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(150))
                .until(() -> run(id), wanted);
    }

    static JsonPath ended(String id) {
        return awaitRun(id, run -> !run.getString("state").matches("WAITING|RUNNING"));
    }

    static JsonPath harvested(String feed) {
        return ended(harvest(feed));
    }

    static int count(JsonPath run, String problem) {
        return run.getInt("report.problems.find { it.problem == '" + problem + "' }?.count ?: 0");
    }

    static ObjectNode service(UUID id) {
        return NetworkStory.service(id, UUID.nameUUIDFromBytes("the one group of these tests".getBytes()), "gardening");
    }

    static void isShown(UUID offer) {
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("id", is(offer.toString()));
    }

    static void isNotShown(UUID offer) {
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
    }

    private FeedStory() {}
}
