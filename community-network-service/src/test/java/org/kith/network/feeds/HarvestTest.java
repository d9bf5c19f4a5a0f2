package org.kith.network.feeds;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.awaitRun;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.harvest;
import static org.kith.network.feeds.FeedStory.harvested;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.operator;
import static org.kith.network.feeds.FeedStory.service;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Feeds are read over real HTTP from a directory of the test's own. */
@QuarkusTest
@WithTestResource(KithResource.class)
class HarvestTest {
    private FeedServer directory;

    @BeforeEach
    void open() throws IOException {
        wardsAreKnown();
        directory = new FeedServer();
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void shouldTakeThousandsOfServicesWithTheDirtTheyHave() {
        // Given
        some(2000);
        each(100, service -> service.put("description", "<p>Tea</p>"));
        each(150, service -> ((ObjectNode) service.at("/service_at_locations/0/location")).put("latitude", 999));
        each(200, service -> service.remove("name"));
        each(250, service -> service.put("id", "no uuid " + UUID.randomUUID()));
        directory.services.add(directory.services.get(7).deepCopy());
        directory.services.add(service(UUID.randomUUID()).put("description", "x".repeat(900_000)));

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals("ORUK_3", run.getString("kind"));
        assertEquals(2002, run.getInt("read"));
        assertEquals(2002, run.getInt("total"));
        assertEquals(21, run.getInt("pages"));
        assertEquals(10, count(run, "no-name"));
        assertEquals(1, count(run, "duplicate-id"));
        assertEquals(1, count(run, "record-too-large"));
        assertEquals(20, count(run, "html-removed") + 10);
        assertEquals(12, run.getInt("report.setAside"));
        assertEquals(5, run.getList("report.problems.find { it.problem == 'no-name' }.examples").size());
        assertEquals(2002, run.getInt("report.taken") + run.getInt("report.takenWithNote") + run.getInt("report.setAside"));
    }

    @Test
    void shouldTakeTheSameFeedOnce() {
        // Given
        some(120);
        directory.services.get(3).put("id", "17");
        var feed = feed(directory.url());
        harvested(feed);
        var offers = Tables.inAll("offer");

        // When
        var again = harvested(feed);

        // Then
        assertEquals(120, again.getInt("read"));
        assertEquals(0, again.getInt("madeInactive"));
        assertEquals(offers, Tables.inAll("offer"));
    }

    @Test
    void shouldKeepApartTheNumbersOfTwoFeeds() throws IOException {
        // Given
        directory.services.add(service(UUID.randomUUID()).put("id", "1"));
        harvested(feed(directory.url()));
        var offers = Tables.inAll("offer");

        // When
        try (var other = new FeedServer()) {
            other.services.add(service(UUID.randomUUID()).put("id", "1"));
            harvested(feed(other.url()));
        }

        // Then
        assertEquals(offers + 1, Tables.inAll("offer"));
    }

    @Test
    void shouldFetchWhatTheListIsTooBriefFor() {
        // Given
        directory.briefLists();
        some(30);
        directory.instead("/services/" + directory.services.get(4).path("id").asText(), directory::fault);
        directory.instead("/services/" + directory.services.get(5).path("id").asText(), directory.text("{\"nonsense\": "));
        var gone = directory.services.get(6).path("id").asText();
        directory.instead("/services/" + gone, exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });

        // When
        var run = harvested(feed(directory.url() + "/services"));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(2, count(run, "not-fetched"));
        assertEquals(1, count(run, "brief-only"));
        assertEquals(27, run.getInt("report.taken"));
        isShown(id(0));
        isShown(UUID.fromString(gone));
    }

    @Test
    void shouldPassOverOneRecordThatStalls() {
        // Given
        directory.briefLists();
        some(10);
        directory.instead("/services/" + id(4), directory::stall);

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(9, run.getInt("report.taken"));
        assertEquals(1, count(run, "not-fetched"));
    }

    @Test
    void shouldDropAFeedWhoseRecordsStallAndComeBackLater() {
        // Given
        directory.briefLists();
        some(20);
        for (var i = 5; i < 20; i++) {
            directory.instead("/services/" + id(i), i % 2 == 0 ? directory::drip : directory::stall);
        }
        var run = harvest(feed(directory.url()));

        // When
        var broken = awaitRun(run, now -> now.get("trouble") != null);
        directory.asBefore();

        // Then
        assertTrue(Set.of("stalled", "too-slow").contains(broken.getString("trouble.problem")), broken.prettify());
        assertEquals(6, broken.getInt("read"), "those before, and the first that stalls");
        var whole = ended(run);
        assertEquals("DONE", whole.getString("state"));
        assertEquals(20, whole.getInt("read"));
    }

    @Test
    void shouldReadVersionOneWhosePagesBeginAtZero() {
        // Given
        directory.versionOneFromZero().pagesOf(20);
        some(50);
        for (var service : directory.services) {
            service.set("regular_schedules", service.remove("schedules"));
        }

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("ORUK_1", run.getString("kind"));
        assertEquals(50, run.getInt("report.taken"));
        operator().get("/api/offers/" + id(49)).then().statusCode(200).body("days[0]", is("TU"));
        assertTrue(directory.asked.stream().noneMatch(request -> request.contains("page=4&")));
    }

    @Test
    void shouldGoOnFromItsPlaceAfterTheFeedBrokeOff() {
        // Given
        directory.pagesOf(40);
        some(200);
        directory.instead("page=4&", directory::stall);
        var run = harvest(feed(directory.url()));

        // When
        var broken = awaitRun(run, now -> now.get("trouble") != null && now.getInt("read") == 120);
        directory.asBefore();
        directory.asked.clear();

        // Then
        assertEquals("stalled", broken.getString("trouble.problem"));
        assertEquals(0, broken.getInt("report.setAside"));
        var whole = ended(run);
        assertEquals("DONE", whole.getString("state"));
        assertEquals(200, whole.getInt("report.taken"));
        assertEquals(0, count(whole, "duplicate-id"));
        assertTrue(directory.asked.stream().noneMatch(request -> request.contains("page=1&") || request.contains("page=2&")),
                "pages that were done are not read again: " + directory.asked);
    }

    @Test
    void shouldNotWaitForEverForAFeedThatDrips() {
        // Given
        directory.instead("/services?", directory::drip);

        // When
        var run = awaitRun(harvest(feed(directory.url())), now -> now.get("trouble") != null);

        // Then
        assertEquals("too-slow", run.getString("trouble.problem"));
    }

    @Test
    void shouldInflateWithinBounds() throws IOException {
        // Given
        var bomb = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bomb)) {
            gzip.write("[".getBytes());
            for (var mebibyte = 0; mebibyte < 40; mebibyte++) {
                gzip.write(" ".repeat(1024 * 1024).getBytes());
            }
        }
        directory.instead("/services?", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
            exchange.close();
        });

        // When
        var run = awaitRun(harvest(feed(directory.url())), now -> now.get("trouble") != null);

        // Then
        assertEquals("too-large", run.getString("trouble.problem"));
    }

    @Test
    void shouldGiveUpAFeedThatStaysBroken() {
        // Given
        some(20);
        directory.pagesOf(10).instead("page=2&", directory::fault);
        var feed = feed(directory.url());

        // When
        var run = harvested(feed);

        // Then
        assertEquals("FAILED", run.getString("state"));
        assertEquals("fault", run.getString("trouble.problem"));
        assertEquals(10, run.getInt("report.taken"));
        isShown(id(0));
        operator().get("/api/feeds/" + feed).then().statusCode(200).body("failures", is(1));
    }

    @Test
    void shouldNotBelieveAFeedThatGivesTheSamePageAgain() {
        // Given
        some(30);
        directory.pagesOf(10).instead("/services?", directory.text("""
                {"contents": [%s], "total_items": 30, "total_pages": 3}""".formatted(directory.services.get(0))));

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("FAILED", run.getString("state"));
        assertEquals("same-page-again", run.getString("trouble.problem"));
    }

    @Test
    void shouldGiveUpAFeedWhosePagesNeverEnd() {
        // Given
        var breaksOff = new AtomicBoolean(true);
        directory.instead("/services?", exchange -> {
            var isAt40 = exchange.getRequestURI().getQuery().contains("page=40&");
            if (isAt40 && breaksOff.getAndSet(false)) {
                directory.fault(exchange);
            } else {
                directory.text("{\"contents\": [%s], \"total_pages\": 1000000}".formatted(service(UUID.randomUUID())))
                        .handle(exchange);
            }
        });
        var feed = feed(directory.url());

        // When
        var run = harvested(feed);

        // Then
        assertEquals("FAILED", run.getString("state"));
        assertEquals("too-large", run.getString("trouble.problem"));
        assertEquals(60, run.getInt("read"));
        assertTrue(directory.asked.stream().noneMatch(request -> request.contains("page=61&")));
        operator().get("/api/feeds/" + feed).then().statusCode(200).body("failures", is(1));
    }

    @Test
    void shouldReadAFeedThatKnowsNoPages() {
        // Given
        some(3);
        directory.instead("/services?", directory.text(directory.services.toString()));

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(3, run.getInt("report.taken"));
    }

    @Test
    void shouldNotFollowAFeedIntoTheNetwork() throws IOException {
        try (var inside = new FeedServer("127.0.0.1")) {
            // Given
            directory.instead("/services?", directory.redirectTo(inside.url() + "/services?page=1"));

            // When
            var run = harvested(feed(directory.url()));

            // Then
            assertEquals("FAILED", run.getString("state"));
            assertEquals("address-refused", run.getString("trouble.problem"));
            assertEquals(0, inside.asked.size());
        }
    }

    @Test
    void shouldFollowAFeedThatMoved() throws IOException {
        try (var moved = new FeedServer()) {
            // Given
            moved.services.add(service(UUID.randomUUID()));
            directory.instead("/services?", directory.redirectTo(moved.url() + "/services?page=1"));

            // When
            var run = harvested(feed(directory.url()));

            // Then
            assertEquals(1, run.getInt("report.taken"));
        }
    }

    @Test
    void shouldEndAChaseFromAddressToAddress() {
        // Given
        directory.instead("/services?", directory.redirectTo(directory.url() + "/services?page=1"));

        // When
        var run = harvested(feed(directory.url()));

        // Then
        assertEquals("too-many-redirects", run.getString("trouble.problem"));
    }

    @Test
    void shouldReadADueFeedByItself() {
        // Given
        some(5);

        // When
        var feed = operator().body("""
                {"name": "Daily", "url": "%s", "everyHours": 24}""".formatted(directory.url())).post("/api/feeds").then()
                .statusCode(201).extract().<String>path("id");

        // Then
        var runs = org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20))
                .until(() -> operator().get("/api/feeds/" + feed + "/runs").jsonPath().<String>getList("runs.id"),
                        found -> !found.isEmpty());
        assertEquals(5, ended(runs.get(0)).getInt("report.taken"));
    }

    @Test
    void shouldTellWhichFeedAServiceComesFrom() {
        // Given
        some(3);
        var feed = feed(directory.url());
        harvested(feed);
        As.nobody().get("/open-referral-uk/v3/services/" + id(0)).then().statusCode(200).body("provenance.feed", is("Book"))
                .body("provenance.feed_url", nullValue());

        // When
        operator().body(Map.of("name", "Moss Book", "url", "https://1.1.1.1/o/v3?key=secret#secret")).put("/api/feeds/" + feed)
                .then().statusCode(200);

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + id(0)).then().statusCode(200)
                .body("provenance.source", is("open-referral-uk")).body("provenance.feed", is("Moss Book"))
                .body("provenance.feed_url", is("https://1.1.1.1/o/v3")).body(not(containsString("secret")));
        var group = directory.services.get(0).at("/organization/id").asText();
        As.nobody().get("/open-referral-uk/v3/services?per_page=1&organization_id=" + group).then().statusCode(200)
                .body("contents[0].provenance.council", is(WIGAN)).body("contents[0].provenance.feed", notNullValue());
    }

    @Test
    void shouldTellTheFeedWhoseWordsAServiceHas() throws IOException {
        try (var other = new FeedServer()) {
            // Given
            some(1);
            other.services.add(directory.services.get(0).deepCopy().put("description", "We dig."));
            harvested(feed(directory.url()));
            As.nobody().get("/open-referral-uk/v3/services/" + id(0)).then().body("provenance.feed", is("Book"));

            // When
            harvested(feedNamed("Other words", other.url()));

            // Then
            As.nobody().get("/open-referral-uk/v3/services/" + id(0)).then().body("provenance.feed", is("Other words"));
        }
    }

    private static String feedNamed(String name, String url) {
        return operator().body(Map.of("name", name, "url", url)).post("/api/feeds").then().statusCode(201).extract().path("id");
    }

    private void some(int number) {
        IntStream.range(0, number).forEach(i -> directory.services.add(service(UUID.randomUUID())));
    }

    private void each(int step, java.util.function.Consumer<ObjectNode> dirt) {
        for (var i = step - 1; i < directory.services.size(); i += step) {
            dirt.accept(directory.services.get(i));
        }
    }

    private UUID id(int index) {
        return UUID.fromString(directory.services.get(index).path("id").asText());
    }
}
