package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.awaitRun;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.harvest;
import static org.kith.network.feeds.FeedStory.harvested;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.service;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A feed that is one file is fetched again after a crash, and may be another one by then. */
@QuarkusTest
@WithTestResource(KithResource.class)
class FileAtAnAddressTest {
    private static final String BOOK = "/book.json";
    private final List<ObjectNode> services = IntStream.range(0, 120).mapToObj(i -> service(UUID.randomUUID())).toList();
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
    void shouldBeginAgainWithAFileThatChanged() {
        // Given
        var firstSeventy = services.subList(0, 70).toString();
        directory.instead(BOOK, directory.text(firstSeventy.substring(0, firstSeventy.length() - 1) + ", nonsense"));
        var run = harvest(feed(directory.url() + BOOK));
        awaitRun(run, now -> now.get("trouble") != null && now.getInt("read") == 70);

        // When
        directory.instead(BOOK, directory.text(services.subList(20, 120).toString()));
        var whole = ended(run);

        // Then
        assertEquals("DONE", whole.getString("state"));
        assertEquals(100, whole.getInt("report.taken"));
        assertEquals(100, whole.getInt("read"));
        assertEquals(0, count(whole, "duplicate-id"));
        assertEquals(20, whole.getInt("madeInactive"), "what only the first file had is gone");
        isNotShown(id(0));
        for (var i : List.of(20, 69, 70, 89, 90, 119)) {
            isShown(id(i));
        }
    }

    @Test
    void shouldGoOnInAFileThatIsTheSame() throws Exception {
        // Given
        directory.instead(BOOK, directory.text(services.toString()));
        var run = harvested(feed(directory.url() + BOOK)).getString("id");

        // When
        RunsOfOthers.leftByADeadProcess(run, 70);

        // Then
        var again = awaitRun(run, now -> now.getInt("read") > 120 && now.getString("state").equals("DONE"));
        assertEquals(170, again.getInt("read"), "only the records after the place are read again");
    }

    private UUID id(int index) {
        return UUID.fromString(services.get(index).path("id").asText());
    }
}
