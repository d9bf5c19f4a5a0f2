package org.kith.network.feeds;

import static org.hamcrest.Matchers.is;
import static org.kith.network.NetworkStory.WIGAN;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.kith.kit.testing.As;
import org.kith.network.NetworkStory;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
