package org.kith.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The process that takes a large feed is killed half way, with a signal it cannot catch. Whoever takes the run over goes on where it
 * stopped: no record is lost and none is taken twice. The feed is of another council than the one of the journeys.
 */
class ImportKillTest {
    private static final String SERVICE = "community-network-service";
    private static final int RECORDS = 6000;
    private static final String WARD = "E05999951";

    private final Caller operator = Caller.program("operator-E07000034");
    private final UUID group = UUID.randomUUID();

    @Test
    @Timeout(600)
    void shouldTakeEveryRecordOnceAlthoughItsProcessIsKilled() {
        // Given
        operator.post("/api/places", """
                {"places": [{"code": "%s", "name": "Far Moss", "kind": "WARD", "latitude": 53.24, "longitude": -1.42}]}"""
                .formatted(WARD));
        var feed = operator.post("/api/feeds", "{\"name\": \"A large directory\"}").path("id").asText();
        var restarts = Suite.stack().restarts(SERVICE);
        var run = operator.post("/api/feeds/" + feed + "/file", services()).path("id").asText();
        Awaitility.await("the run half way").atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(20))
                .until(() -> read(run) >= RECORDS / 3);

        // When
        Suite.stack().kill(SERVICE);

        // Then
        var left = Suite.sql("network", """
                select concat_ws(' ', state, record, (select count(*) from feed_record r where r.feed_id = run.feed_id and r.taken))
                from import_run run where id = '%s'""".formatted(run)).get(0).split(" ");
        Awaitility.await("the service is started again").atMost(Duration.ofSeconds(60))
                .until(() -> Suite.stack().restarts(SERVICE) > restarts);
        Suite.stack().awaitReady(SERVICE, Duration.ofSeconds(120));
        var ended = ended(run);
        System.out.printf("killed at %s of %d records; in the end taken %s%n", left[1], RECORDS, ended.at("/report/taken"));
        assertAll(
                () -> assertEquals("RUNNING", left[0], "it was killed before the end"),
                () -> assertTrue(Integer.parseInt(left[1]) < RECORDS, "it was killed before the end"),
                () -> assertEquals(left[1], left[2], "the place of the run and the records up to it are kept together"),
                () -> assertEquals("DONE", ended.path("state").asText()),
                // A record that came twice would be counted as a duplicate, in the same transaction as its offer.
                () -> assertEquals(RECORDS, ended.at("/report/taken").asInt()),
                () -> assertEquals(RECORDS, ended.path("read").asInt()),
                () -> assertEquals("[]", ended.at("/report/problems").toString()),
                () -> assertEquals(0, ended.path("madeInactive").asInt()),
                () -> assertEquals(Integer.toString(RECORDS),
                        count("feed_record where taken and feed_id", UUID.fromString(feed))),
                () -> assertEquals(Integer.toString(RECORDS), count("offer where status = 'ACTIVE' and group_id", group)),
                () -> assertEquals(Integer.toString(RECORDS), count("listing where group_id", group)),
                () -> assertEquals("0", count("offer_version v join offer o on o.id = v.offer_id where o.group_id", group)));
    }

    private long read(String run) {
        return operator.get("/api/import-runs/" + run).path("read").asLong();
    }

    /** What the dead process held is free when its claim has run out, a minute later. */
    private JsonNode ended(String run) {
        return Awaitility.await("the run ended").atMost(Duration.ofSeconds(240)).pollInterval(Duration.ofMillis(200))
                .until(() -> operator.get("/api/import-runs/" + run),
                        now -> List.of("DONE", "FAILED").contains(now.path("state").asText()));
    }

    private static String count(String rows, UUID id) {
        return Suite.sql("network", "select count(*)::text from " + rows + " = '" + id + "'").get(0);
    }

    private String services() {
        var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        return IntStream.range(0, RECORDS).mapToObj(number -> """
                {"id": "%s", "name": "Table %d", "description": "We eat together.", "status": "active", "last_confirmed": "%s",
                 "organization": {"id": "%s", "name": "Far Moss Tables"}, "service_areas": [{"extent": "%s"}],
                 "schedules": [{"freq": "WEEKLY", "byday": "TU", "opens_at": "10:00", "closes_at": "12:00"}],
                 "service_at_locations": [{"location": {"location_type": "physical", "latitude": 53.24, "longitude": -1.42}}],
                 "attributes": [{"taxonomy_term": {"taxonomy": "kith-interests", "term": "cooking"}}]}"""
                .formatted(UUID.randomUUID(), number, yesterday, group, WARD)).collect(Collectors.joining(",", "[", "]"));
    }
}
