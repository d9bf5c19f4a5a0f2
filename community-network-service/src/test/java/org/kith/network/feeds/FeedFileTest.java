package org.kith.network.feeds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.awaitRun;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.isNotShown;
import static org.kith.network.feeds.FeedStory.isShown;
import static org.kith.network.feeds.FeedStory.operator;
import static org.kith.network.feeds.FeedStory.send;
import static org.kith.network.feeds.FeedStory.service;
import static org.kith.network.feeds.FeedStory.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** Feeds that are sent as files. */
@QuarkusTest
@WithTestResource(KithResource.class)
class FeedFileTest {
    private static final String ZIP = "application/zip";
    private String feed;

    @BeforeEach
    void aFeedWithoutAnAddress() {
        wardsAreKnown();
        feed = feed(null);
    }

    @Test
    void shouldTakeAFileOfSeveralMebibytes() {
        // Given
        var services = IntStream.range(0, 1000)
                .mapToObj(i -> service(UUID.randomUUID()).put("description", "We garden together. ".repeat(150))).toList();
        var file = services.toString().getBytes(StandardCharsets.UTF_8);

        // When
        var run = ended(send(feed, "application/json", new ByteArrayInputStream(file)));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals("FILE", run.getString("origin"));
        assertEquals(1000, run.getInt("report.taken"));
        nothingIsLeftOf(run);
    }

    @Test
    void shouldStillRefuseALargeBodyAnywhereElse() {
        operator().body("[\"" + "x".repeat(1_100_000) + "\"]").post("/api/imports").then().statusCode(413);
        operator().body("{\"name\": \"" + "x".repeat(1_100_000) + "\"}").put("/api/feeds/" + feed).then().statusCode(413);
    }

    @Test
    void shouldReadTheTablesOfTheStandard() throws IOException {
        // Given
        var folder = Path.of("../../shared/data/oruk3/examples/csv");
        Assumptions.assumeTrue(Files.exists(folder), "the reference data is not here");
        var tables = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                tables.put("hsds/" + file.getFileName(), Files.readString(file));
            }
        }

        // When
        var run = ended(send(feed, ZIP, zip(tables)));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals("HSDS_CSV", run.getString("kind"));
        assertEquals(1, run.getInt("read"));
        assertEquals(0, run.getInt("report.setAside"));
        operator().get("/api/offers/ac148810-d857-441c-9679-408f346de14b").then().statusCode(200)
                .body("title", is("Community Counselling")).body("days", is(List.of("TH", "FR")));
        nothingIsLeftOf(run);
    }

    @Test
    void shouldJoinManyServicesFromTheirTables() throws IOException {
        // Given
        var ids = IntStream.range(0, 600).mapToObj(i -> UUID.randomUUID()).toList();
        var tables = new LinkedHashMap<String, String>();
        tables.put("services.csv", "\ufeffid,organization_id,name,description,status,last_modified\r\n" + rows(ids,
                id -> id + ",o-" + id.toString().charAt(0) + ",\"Tea, and\ncake\",Every week,active,2026-01-01"));
        tables.put("organizations.csv", "id,name,email\n"
                + "0123456789abcdef".chars().mapToObj(c -> "o-" + (char) c + ",Friends,friends@groups.example")
                        .collect(Collectors.joining("\n")));
        tables.put("service_at_location.csv", "id,service_id,location_id\n" + rows(ids, id -> "sal-" + id + "," + id + ",l-1"));
        tables.put("locations.csv", "id,name,latitude,longitude\nl-1,The gate,54.9055,-2.5855\n");
        tables.put("physical_addresses.csv", "id,location_id,address_1,postal_code\na-1,l-1,Damson Lane,WN0 0ZZ\n");
        tables.put("regular_schedules.csv", "service_id,byday,opens_at,closes_at\n" + rows(ids, id -> id + ",TU,10:00,12:00"));
        tables.put("service_areas.csv", "service_id,extent\n" + rows(ids, id -> id + "," + MOSS));
        tables.put("attributes.csv", "id,link_id,taxonomy_term_id\n" + rows(ids, id -> "at-" + id + "," + id + ",t-1"));
        tables.put("taxonomy_terms.csv", "id,name\nt-1,gardening\n");
        tables.put("../../etc/passwd", "not ours");

        // When
        var run = ended(send(feed, ZIP, zip(tables)));

        // Then
        assertEquals("DONE", run.getString("state"));
        assertEquals(600, run.getInt("read"));
        assertEquals(0, run.getInt("report.setAside"));
        assertEquals(0, count(run, "no-term") + count(run, "no-place") + count(run, "bad-schedule"));
        operator().get("/api/offers/" + ids.get(599)).then().statusCode(200).body("title", startsWith("Tea, and"))
                .body("days", is(List.of("TU"))).body("ward", is(MOSS));
    }

    @Test
    void shouldGiveAServiceWhatHangsOnItsPlaceOrItsOrganization() throws IOException {
        // Given
        var id = UUID.randomUUID();
        var own = UUID.randomUUID();
        var tables = Map.of(
                "services.csv",
                "id,organization_id,name,status,last_modified\n"
                        + rows(List.of(id, own), each -> each + ",o,Tea,active,2026-01-01"),
                "organizations.csv", "id,name\no,Friends\n",
                "service_at_location.csv", "id,service_id,location_id\na,%s,l\nb,%s,l\n".formatted(id, own),
                "locations.csv", "id,name,languages\nl,The gate,any\n",
                "schedules.csv", "id,service_id,location_id,byday\n1,,l,MO\n2,,l,TH\n3,%s,,TU\n".formatted(own),
                "phones.csv", "id,location_id,organization_id,contact_id,number\np,l,,,0191 1\nq,,o,,0191 2\nr,,,c,0191 3\n",
                "contacts.csv", "id,organization_id,name\nc,o,Ann\n");

        // When
        var run = ended(send(feed, ZIP, zip(tables)));

        // Then
        assertEquals(2, run.getInt("report.takenWithNote"));
        assertEquals(1, count(run, "place-parts-left-out"));
        operator().get("/api/offers/" + id).then().statusCode(200).body("days", is(List.of("MO", "TH")));
        operator().get("/api/offers/" + own).then().statusCode(200).body("days", is(List.of("TU")));
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200)
                .body("phones.number", is(List.of("0191 1"))).body("contacts.name", is(List.of("Ann")))
                .body("contacts[0].phones.number", is(List.of("0191 3")));
    }

    @Test
    void shouldSayWhereATableIsNotUtf8() throws IOException {
        // Given
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var services = "id,organization_id,name\n%s,o,Café\n%s,o,Tea\n%s,p,Tea\n".formatted(ids.toArray());
        var organizations = "id,name\no,Friends\np,Château\n";

        // When
        var run = ended(send(feed, ZIP, zip(Map.of("services.csv", services, "organizations.csv", organizations),
                Charset.forName("windows-1252"))));

        // Then
        assertEquals(2, count(run, "not-utf-8"));
        operator().get("/api/offers/" + ids.get(0)).then().statusCode(200).body("title", is("Café"));
    }

    @Test
    void shouldEndAZipBomb() throws IOException {
        // When
        var run = ended(
                send(feed, ZIP, zip(Map.of("services.csv", "id,name\n" + "0,aaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(2_000_000)))));

        // Then
        assertEquals("FAILED", run.getString("state"));
        assertEquals("too-large", run.getString("trouble.problem"));
        nothingIsLeftOf(run);
    }

    @Test
    void shouldRefuseAFileThatIsNoFeed() throws IOException {
        assertEquals("not-understood",
                ended(send(feed, "application/json", text("<html>"))).getString("trouble.problem"));
        assertEquals("not-understood", ended(send(feed, "application/json", text(""))).getString("trouble.problem"));
        assertEquals("not-understood", ended(send(feed, ZIP, zip(Map.of("x.txt", "x")))).getString("trouble.problem"));
        assertEquals("not-understood", ended(send(feed, ZIP, text("PK\u0003\u0004nonsense"))).getString("trouble.problem"));
        given().auth().oauth2(As.token("omar")).contentType(ContentType.TEXT).body("x").post("/api/feeds/" + feed + "/file")
                .then().statusCode(415);
        given().contentType(ZIP).body(new byte[0]).post("/api/feeds/" + feed + "/file").then().statusCode(401);
        As.user("joan").body("[]").post("/api/feeds/" + feed + "/file").then().statusCode(403);
        operator().body("[]").post("/api/feeds/" + UUID.randomUUID() + "/file").then().statusCode(404);
        operator().post("/api/feeds/" + feed + "/harvest").then().statusCode(409);
    }

    @Test
    void shouldBelieveAFileThatHasARecordTwice() throws IOException {
        // Given
        var services = IntStream.range(0, 60).mapToObj(i -> service(UUID.randomUUID())).collect(Collectors.toList());
        services.add(services.get(0));
        assertEquals(1, count(ended(send(feed, "application/json", text(services.toString()))), "duplicate-id"));
        var gone = UUID.fromString(services.remove(5).path("id").asText());

        // When
        var run = ended(send(feed, "application/json", text(services.toString())));

        // Then
        assertEquals(1, count(run, "duplicate-id"));
        assertEquals(0, run.getInt("heldBack"));
        assertEquals(1, run.getInt("madeInactive"));
        isNotShown(gone);
    }

    @Test
    void shouldGoOnWhereADeadProcessStopped() throws Exception {
        // Given
        var services = IntStream.range(0, 120).mapToObj(i -> service(UUID.randomUUID())).toList();
        var run = RunsOfOthers.waitingFile(feed, services.toString());

        // When
        RunsOfOthers.leftByADeadProcess(run, 70);

        // Then
        JsonPath whole = awaitRun(run, now -> now.getString("state").equals("DONE"));
        assertEquals(50, whole.getInt("report.taken"), "what was done before is not done again");
        isShown(UUID.fromString(services.get(119).path("id").asText()));
        isShown(UUID.fromString(services.get(70).path("id").asText()));
        operator().get("/api/offers/" + services.get(69).path("id").asText()).then().statusCode(404);
    }

    @Test
    void shouldGiveUpARunThatEveryProcessDiesOver() throws Exception {
        // Given
        var run = RunsOfOthers.waitingFile(feed, "[]");

        // When
        for (var deaths = 0; deaths < 4; deaths++) {
            RunsOfOthers.diedAgain(run);
        }
        RunsOfOthers.leftByADeadProcess(run, 0);

        // Then
        assertEquals("unexpected", awaitRun(run, now -> now.getString("state").equals("FAILED")).getString("trouble.problem"));
    }

    @Test
    void shouldLeaveARunToTheProcessThatIsAtIt() throws Exception {
        // Given
        var run = RunsOfOthers.waitingFile(feed, "[]");

        // When
        RunsOfOthers.claimedByALivingProcess(run);

        // Then
        operator().body("[]").post("/api/feeds/" + feed + "/file").then().statusCode(409)
                .body("type", is("https://kith.org/problems/feed-busy"));
        assertEquals("RUNNING", FeedStory.run(run).getString("state"));
        RunsOfOthers.leftByADeadProcess(run, 0);
        assertEquals("DONE", awaitRun(run, now -> now.getString("state").equals("DONE")).getString("state"));
    }

    private static void nothingIsLeftOf(JsonPath run) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> RunsOfOthers.rows("import_file", run.getString("id"))
                + RunsOfOthers.rows("import_row", run.getString("id")) == 0);
    }

    private static String rows(List<UUID> ids, java.util.function.Function<UUID, String> row) {
        return ids.stream().map(row).collect(Collectors.joining("\n")) + "\n";
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
