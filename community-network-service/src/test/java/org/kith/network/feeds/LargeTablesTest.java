package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.sendTables;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Tables of which some rows are more than a process can have in its memory. */
@QuarkusTest
@WithTestResource(KithResource.class)
class LargeTablesTest {
    private final List<UUID> ids = IntStream.range(0, 30).mapToObj(i -> UUID.randomUUID()).toList();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private String feed;

    @BeforeEach
    void thirtyServicesOfOneOrganization() {
        wardsAreKnown();
        feed = feed(null);
        tables.put("services.csv", "id,organization_id,name,status,last_modified\n"
                + rows(30, i -> ids.get(i) + ",o-1,Tea,active,2026-01-01"));
        tables.put("organizations.csv", "id,name\no-1,Friends\n");
        tables.put("service_areas.csv", "service_id,extent\n" + rows(30, i -> ids.get(i) + "," + MOSS));
    }

    @Test
    void shouldSetAsideAServiceThatIsTooLarge() throws IOException {
        // Given
        var large = ids.get(17);
        tables.put("service_at_location.csv",
                "id,service_id,location_id\n" + rows(300, i -> "sal-" + i + "," + large + ",l-1"));
        tables.put("locations.csv", "id,name\nl-1,The gate\n");
        tables.put("accessibility.csv", "id,location_id,description\n" + rows(50, i -> i + ",l-1," + "x".repeat(4000)));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(30, run.getInt("read"));
        assertEquals(1, run.getInt("report.setAside"));
        assertEquals(List.of(large.toString()),
                run.getList("report.problems.find { it.problem == 'record-too-large' }.examples"));
        isNotShown(large);
        isShown(ids.get(16));
        isShown(ids.get(29));
    }

    @Test
    void shouldTakeAsManyRowsUnderOneIdAsARecordMayHave() throws IOException {
        // Given
        tables.put("phones.csv", "id,organization_id,number,description\n"
                + rows(700, i -> "p-" + i + ",o-1,01942 " + (100000 + i) + "," + "x".repeat(100)));
        tables.put("contacts.csv",
                "id,service_id,name\n" + rows(2000, i -> "c-" + i + "," + ids.get(3) + "," + "x".repeat(3000)));

        // When
        var run = ended(sendTables(feed, tables));

        // Then
        assertEquals(30, run.getInt("report.taken") + run.getInt("report.takenWithNote"));
        assertTrue(count(run, "rows-left-out") > 200 + 1600, run.prettify());
        assertEquals(List.of("contact of " + ids.get(3), "phone of o-1"),
                run.getList("report.problems.find { it.problem == 'rows-left-out' }.examples"));
        isShown(ids.get(3));
    }

    private static String rows(int number, IntFunction<String> row) {
        return IntStream.range(0, number).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
    }
}
