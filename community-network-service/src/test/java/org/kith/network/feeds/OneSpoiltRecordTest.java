package org.kith.network.feeds;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.operator;
import static org.kith.network.feeds.FeedStory.service;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A record that the database will not have, whatever the reason, costs none of those that are stored together with it. */
@QuarkusTest
@WithTestResource(KithResource.class)
class OneSpoiltRecordTest {
    private static final String SPOILT = "The one that cannot be kept";
    private final UUID id = UUID.randomUUID();
    private final UUID itsGroup = UUID.randomUUID();

    @BeforeEach
    void theDatabaseWillNotHaveIt() throws SQLException {
        wardsAreKnown();
        RunsOfOthers.execute(
                "alter table offer add constraint spoilt check (content #>> '{about,name}' <> '" + SPOILT + "') not valid");
    }

    @AfterEach
    void theDatabaseWillHaveAll() throws SQLException {
        RunsOfOthers.execute("alter table offer drop constraint if exists spoilt");
    }

    @Test
    void shouldNotTakeItsBatchOfAFeedWithIt() throws SQLException {
        // Given
        var others = IntStream.range(0, 119).mapToObj(i -> UUID.randomUUID()).toList();
        var feed = feed(null);
        var file = IntStream.range(0, 120).mapToObj(i -> i == 60 ? spoilt() : service(others.get(i < 60 ? i : i - 1))).toList();

        // When
        var run = ended(send(feed, file));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(119, run.getInt("report.taken"));
        assertEquals(1, run.getInt("report.setAside"));
        assertEquals(1, count(run, "not-stored"));
        assertEquals(List.of(id.toString()), run.getList("report.problems[0].examples"));
        assertEquals(119, others.stream().peek(FeedStory::isShown).count());
        isNotShown(id);
        As.nobody().get("/api/groups/" + itsGroup).then().statusCode(404);
        theDatabaseWillHaveAll();
        assertEquals(120, ended(send(feed, file)).getInt("report.taken"), "nothing stands in its way the next time");
        isShown(id);
    }

    @Test
    void shouldNotTakeItsPageWithIt() {
        // Given
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();

        // When
        var report = imports(service(before), spoilt(), service(after));

        // Then
        report.body("taken", is(2)).body("takenWithNote", is(0)).body("setAside", is(1)).body("problems", hasSize(1))
                .body("problems.problem", contains("not-stored")).body("problems[0].examples", contains(id.toString()));
        isShown(before);
        isShown(after);
        isNotShown(id);
        As.nobody().get("/api/groups/" + itsGroup).then().statusCode(404);
    }

    private ObjectNode spoilt() {
        var service = service(id).put("name", SPOILT);
        ((ObjectNode) service.path("organization")).put("id", itsGroup.toString());
        return service;
    }

    private static String send(String feed, List<ObjectNode> services) {
        return operator().body(services.toString()).post("/api/feeds/" + feed + "/file").then().statusCode(202).extract()
                .path("id");
    }
}
