package org.kith.network.feeds;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.operator;
import static org.kith.network.feeds.FeedStory.sendTables;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Tables whose quotes are broken here and there: the broken rows are set aside, and the rest is taken. */
@QuarkusTest
@WithTestResource(KithResource.class)
class BrokenTablesTest {
    private final List<UUID> ids = IntStream.range(0, 70).mapToObj(i -> UUID.randomUUID()).toList();
    private String feed;

    @BeforeEach
    void aFeedWithoutAnAddress() {
        wardsAreKnown();
        feed = feed(null);
    }

    @Test
    void shouldSetAsideTheBrokenRowsAndTakeTheOthers() throws IOException {
        // Given
        var tables = tables(ids);
        tables.computeIfPresent("services.csv",
                (name, text) -> breakLine(breakLine(text, 3, "active", "\"active"), 62, "Tea", "\"Tea\" hot"));
        tables.computeIfPresent("schedules.csv", (name, text) -> breakLine(text, 5, "10:00", "\"10:00"));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(71, run.getInt("read"));
        assertEquals(71, run.getInt("total"));
        assertEquals(68, run.getInt("report.taken") + run.getInt("report.takenWithNote"));
        assertEquals(3, run.getInt("report.setAside"));
        assertEquals(3, count(run, "row-broken"));
        assertEquals(List.of("line 3 of services.csv", "line 62 of services.csv", "line 5 of schedules.csv"),
                run.getList("report.problems.find { it.problem == 'row-broken' }.examples"));
        isNotShown(ids.get(1));
        isNotShown(ids.get(60));
        for (var i : List.of(0, 2, 4, 59, 61, 69)) {
            isShown(ids.get(i));
        }
        operator().get("/api/offers/" + ids.get(3)).then().statusCode(200).body("days", nullValue());
        operator().get("/api/offers/" + ids.get(4)).then().statusCode(200).body("days", contains("TU"));
    }

    @Test
    void shouldNotTakeForGoneWhatMayBeInABrokenRow() throws IOException {
        // Given
        assertEquals(70, ended(sendTables(feed, tables(ids))).getInt("read"));
        var tables = tables(ids);
        tables.computeIfPresent("services.csv", (name, text) -> breakLine(text, 71, "active", "\"active"));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals(0, run.getInt("madeInactive"));
        assertEquals(1, run.getInt("heldBack"));
        isShown(ids.get(69));
        operator().post("/api/import-runs/" + run.getString("id") + "/accept-vanished").then().statusCode(200)
                .body("madeInactive", is(1));
        isNotShown(ids.get(69));
    }

    @Test
    void shouldDoWithoutATableWhoseHeaderIsBroken() throws IOException {
        // Given
        var tables = tables(ids);
        tables.computeIfPresent("schedules.csv", (name, text) -> breakLine(text, 1, "byday", "\"by\"day"));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals(70, run.getInt("report.taken") + run.getInt("report.takenWithNote"));
        assertEquals(List.of("line 1 of schedules.csv"),
                run.getList("report.problems.find { it.problem == 'row-broken' }.examples"));
        tables.computeIfPresent("services.csv", (name, text) -> breakLine(text, 1, "id", "\"i\"d"));
        assertEquals("not-understood", ended(sendTables(feed, tables)).getString("trouble.problem"));
    }

    private static Map<String, String> tables(List<UUID> ids) {
        var tables = new LinkedHashMap<String, String>();
        tables.put("services.csv", "id,organization_id,name,status,last_modified\n" + ids.stream()
                .map(id -> id + ",o-1,Tea,active,2026-01-01\n").collect(Collectors.joining()));
        tables.put("organizations.csv", "id,name\no-1,\"Friends\"\n");
        tables.put("service_areas.csv", "service_id,extent\n" + ids.stream().map(id -> id + "," + MOSS + "\n")
                .collect(Collectors.joining()));
        tables.put("schedules.csv", "service_id,byday,opens_at,closes_at\n" + ids.stream()
                .map(id -> id + ",TU,10:00,12:00\n").collect(Collectors.joining()));
        return tables;
    }

    /** @param line of the text, the first is 1 */
    private static String breakLine(String text, int line, String part, String broken) {
        var lines = text.split("(?<=\n)");
        lines[line - 1] = lines[line - 1].replaceFirst(part, broken);
        return String.join("", lines);
    }
}
