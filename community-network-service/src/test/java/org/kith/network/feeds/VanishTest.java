package org.kith.network.feeds;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.harvested;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.operator;
import static org.kith.network.feeds.FeedStory.service;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a feed has no more is kept and not shown, if the feed can be believed. */
@QuarkusTest
@WithTestResource(KithResource.class)
class VanishTest {
    private FeedServer directory;
    private String feed;

    @BeforeEach
    void twentyServicesAreRead() throws IOException {
        wardsAreKnown();
        directory = new FeedServer().pagesOf(10);
        IntStream.range(0, 20).forEach(i -> directory.services.add(service(UUID.randomUUID())));
        feed = feed(directory.url());
        harvested(feed);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void shouldMakeInactiveWhatIsNoLongerInTheFeed() {
        // Given
        var gone = UUID.fromString(directory.services.remove(3).path("id").asText());
        var stays = UUID.fromString(directory.services.get(3).path("id").asText());
        var offers = Tables.inAll("offer");

        // When
        var run = harvested(feed);

        // Then
        assertEquals(1, run.getInt("madeInactive"));
        isNotShown(gone);
        isShown(stays);
        assertEquals(offers, Tables.inAll("offer"));
    }

    @Test
    void shouldShowAgainWhatComesBack() {
        // Given
        var service = directory.services.remove(3);
        harvested(feed);
        directory.services.add(service);

        // When
        harvested(feed);

        // Then
        isShown(UUID.fromString(service.path("id").asText()));
    }

    @Test
    void shouldKeepWhatAnotherFeedStillHas() throws IOException {
        try (var other = new FeedServer()) {
            // Given
            var shared = directory.services.remove(3);
            other.services.add(shared);
            harvested(feed(other.url()));

            // When
            harvested(feed);

            // Then
            isShown(UUID.fromString(shared.path("id").asText()));
        }
    }

    @Test
    void shouldChangeNothingThatAHalfReadFeedDidNotShow() {
        // Given
        var unread = UUID.fromString(directory.services.get(15).path("id").asText());
        directory.instead("page=2&", directory::fault);

        // When
        var run = harvested(feed);

        // Then
        assertEquals("FAILED", run.getString("state"));
        assertEquals(0, run.getInt("madeInactive") + run.getInt("heldBack"));
        isShown(unread);
    }

    @Test
    void shouldAskBeforeMostOfAFeedBecomesInactive() {
        // Given
        var gone = UUID.fromString(directory.services.get(0).path("id").asText());
        directory.services.subList(0, 15).clear();
        var run = harvested(feed);
        isShown(gone);
        assertEquals(15, run.getInt("heldBack"));

        // When
        var accepted = operator().post("/api/import-runs/" + run.getString("id") + "/accept-vanished");

        // Then
        accepted.then().statusCode(200).body("madeInactive", is(15)).body("heldBack", is(0));
        isNotShown(gone);
        operator().post("/api/import-runs/" + run.getString("id") + "/accept-vanished").then().statusCode(409)
                .body("type", is("https://kith.org/problems/nothing-held-back"));
    }

    @Test
    void shouldNotEmptyTheDirectoryForAnEmptyFeed() {
        // Given
        var first = UUID.fromString(directory.services.get(0).path("id").asText());
        directory.services.clear();

        // When
        var run = harvested(feed);

        // Then
        assertEquals(20, run.getInt("heldBack"));
        isShown(first);
    }

    @Test
    void shouldAskWhenTheFeedGaveFewerRecordsThanItSaysItHas() {
        // Given
        var gone = directory.services.remove(0);
        directory.instead("page=2&", directory.text("{\"contents\": [], \"total_items\": 19, \"total_pages\": 2}"));

        // When
        var run = harvested(feed);

        // Then
        assertEquals(10, run.getInt("heldBack"));
        isShown(UUID.fromString(gone.path("id").asText()));
    }

    @Test
    void shouldAskWhenTheFeedGaveTheSameRecordsAgainInTheirPlace() {
        // Given
        var omitted = UUID.fromString(directory.services.get(15).path("id").asText());
        directory.instead("page=2&", directory.text("{\"contents\": %s, \"total_items\": 20, \"total_pages\": 2}"
                .formatted(directory.services.subList(0, 10))));

        // When
        var run = harvested(feed);

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(20, run.getInt("read"));
        assertEquals(10, count(run, "duplicate-id"));
        assertEquals(0, run.getInt("madeInactive"));
        assertEquals(10, run.getInt("heldBack"));
        isShown(omitted);
    }

    @Test
    void shouldNotAskAgainAboutARecordThatStandsTwiceInTheFeed() {
        // Given
        directory.services.add(directory.services.get(0).deepCopy());
        directory.services.remove(3);
        var asked = harvested(feed);
        assertEquals(1, asked.getInt("heldBack"));
        accepts(asked);
        var gone = UUID.fromString(directory.services.remove(4).path("id").asText());

        // When
        var run = harvested(feed);

        // Then
        assertEquals(1, count(run, "duplicate-id"));
        assertEquals(1, run.getInt("madeInactive"));
        assertEquals(0, run.getInt("heldBack"));
        isNotShown(gone);
    }

    @Test
    void shouldAskAgainWhenOtherRecordsComeTwice() {
        // Given
        directory.services.add(directory.services.get(0).deepCopy());
        directory.services.remove(3);
        accepts(harvested(feed));
        var omitted = directory.services.get(15);

        // When
        directory.services.set(15, directory.services.get(9).deepCopy());
        var run = harvested(feed);

        // Then
        assertEquals(2, count(run, "duplicate-id"));
        assertEquals(1, run.getInt("heldBack"));
        isShown(UUID.fromString(omitted.path("id").asText()));
    }

    @Test
    void shouldAskAgainWhenARecordCameOnceInBetween() {
        // Given
        directory.services.add(directory.services.get(0).deepCopy());
        directory.services.remove(3);
        accepts(harvested(feed));
        directory.services.remove(directory.services.size() - 1);
        assertEquals(0, harvested(feed).getInt("heldBack"));

        // When
        var omitted = directory.services.set(15, directory.services.get(0).deepCopy());
        var run = harvested(feed);

        // Then
        assertEquals(1, run.getInt("heldBack"));
        isShown(UUID.fromString(omitted.path("id").asText()));
    }

    @Test
    void shouldNotAskAboutARecordThatStandsTwiceInASinglePage() {
        // Given
        directory.pagesOf(100);
        directory.services.add(directory.services.get(0).deepCopy());
        var gone = UUID.fromString(directory.services.remove(3).path("id").asText());

        // When
        var run = harvested(feed);

        // Then
        assertEquals(1, count(run, "duplicate-id"));
        assertEquals(1, run.getInt("madeInactive"));
        isNotShown(gone);
    }

    @Test
    void shouldNotAskWhenAsManyDifferentRecordsCameAsTheFeedSaysItHas() {
        // Given
        var gone = UUID.fromString(directory.services.remove(19).path("id").asText());
        directory.instead("page=2&", directory.text("{\"contents\": %s, \"total_items\": 19, \"total_pages\": 2}"
                .formatted(directory.services.subList(9, 19))));

        // When
        var run = harvested(feed);

        // Then
        assertEquals(1, count(run, "duplicate-id"));
        assertEquals(1, run.getInt("madeInactive"));
        isNotShown(gone);
    }

    @Test
    void shouldAskWhenTheFeedLostARecordWhileItWasRead() {
        // Given
        var movedUp = UUID.fromString(directory.services.get(10).path("id").asText());
        directory.instead("page=2&", directory.text("{\"contents\": %s, \"total_items\": 19, \"total_pages\": 2}"
                .formatted(directory.services.subList(11, 20))));

        // When
        var run = harvested(feed);

        // Then
        assertEquals(0, run.getInt("madeInactive"));
        assertEquals(1, run.getInt("heldBack"));
        isShown(movedUp);
    }

    private static void accepts(JsonPath run) {
        operator().post("/api/import-runs/" + run.getString("id") + "/accept-vanished").then().statusCode(200);
    }

    @Test
    void shouldNotTakeAnOldWordForANewRun() {
        // Given
        directory.services.subList(0, 15).clear();
        var old = harvested(feed).getString("id");
        harvested(feed);

        // When
        var late = operator().post("/api/import-runs/" + old + "/accept-vanished");

        // Then
        late.then().statusCode(409);
    }

    @Test
    void shouldShowRunsToTheirOwnCouncilOnly() {
        // Given
        var run = harvested(feed).getString("id");
        var stranger = "operator-" + CHESTERFIELD;

        // When
        var theirs = As.client(stranger).get("/api/import-runs/" + run);

        // Then
        theirs.then().statusCode(404);
        As.client(stranger).post("/api/import-runs/" + run + "/accept-vanished").then().statusCode(404);
        As.client(stranger).get("/api/feeds/" + feed).then().statusCode(404);
        As.client(stranger).get("/api/feeds/" + feed + "/runs").then().statusCode(404);
        As.client(stranger).post("/api/feeds/" + feed + "/harvest").then().statusCode(404);
        As.client(stranger).body("{\"name\": \"Mine\"}").put("/api/feeds/" + feed).then().statusCode(404);
        As.client(stranger).body("[]").post("/api/feeds/" + feed + "/file").then().statusCode(404);
        As.user("joan").get("/api/import-runs/" + run).then().statusCode(403);
    }
}
