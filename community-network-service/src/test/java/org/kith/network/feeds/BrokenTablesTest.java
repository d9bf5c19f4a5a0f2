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
import java.util.Set;
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

    @Test
    void shouldTellOfRowsThatHangOnNothing() throws IOException {
        // Given
        var tables = tables(ids);
        var known = ids.get(0);
        tables.put("contacts.csv", "id,organization_id,name\nc-1,o-1,Ann\n");
        tables.put("service_at_locations.csv", "id,service_id,location_id\nsal-1,%s,l-1\n".formatted(known));
        tables.put("locations.csv", "id,name\nl-1,The gate\n");
        tables.put("phones.csv", "id,service_id,service_at_location_id,location_id,organization_id,contact_id,number\n"
                + "p-1,%s,,,,,01\np-2,,sal-1,,,,02\np-3,,,l-1,,,03\np-4,,,,o-1,,04\np-5,,,,,c-1,05\n".formatted(known)
                + "p-6,%s,,,,,06\np-7,,,,,,07\n,,,l-2,,,08\n".formatted(UUID.randomUUID()));
        tables.put("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\na-1,%s,service,t\na-2,l-1,location,t\n"
                .formatted(known) + "a-3,gone,service,t\n");

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals(70, run.getInt("read"));
        assertEquals(0, run.getInt("report.setAside"));
        assertEquals(4, count(run, "row-of-nothing"));
        assertEquals(Set.of("phone p-6", "phone p-7", "phone l-2", "attribute a-3"),
                Set.copyOf(run.getList("report.problems.find { it.problem == 'row-of-nothing' }.examples")));
    }

    @Test
    void shouldNameAFewOfManyRowsThatHangOnNothing() throws IOException {
        // Given
        var tables = tables(ids);
        tables.put("phones.csv", "id,service_id,number\n"
                + IntStream.range(0, 3000).mapToObj(i -> i + ",gone-" + i + ",01\n").collect(Collectors.joining()));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals(3000, count(run, "row-of-nothing"));
        assertEquals(5, run.getList("report.problems.find { it.problem == 'row-of-nothing' }.examples").size());
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
