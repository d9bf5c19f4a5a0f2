package org.kith.network.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class ImportsResourceTest {
    private final UUID id = UUID.randomUUID();
    private final ObjectNode service = service(id, UUID.randomUUID(), "gardening");

    @BeforeEach
    void places() {
        wardsAreKnown();
    }

    @Test
    void shouldTakeTheSameServiceOnce() {
        // Given
        imports(service).body("taken", is(1)).body("problems", hasSize(0));
        var offers = Tables.inAll("offer");
        var terms = Tables.inAll("offer_term");

        // When
        imports(service.put("name", "Wednesday dig")).body("taken", is(1));

        // Then
        As.nobody().get("/api/offers/" + id).then().statusCode(200).body("title", is("Wednesday dig")).body("room", is(4));
        assertEquals(offers, Tables.inAll("offer"));
        assertEquals(terms, Tables.inAll("offer_term"));
    }

    @Test
    void shouldShowEveryPlaceWhereAnotherHasItsIdAlready() {
        // Given
        var group = service.at("/organization/id").asText();
        var other = service.deepCopy().put("id", UUID.randomUUID().toString());
        var places = (ArrayNode) other.at("/service_at_locations");
        places.add(places.get(0).deepCopy());
        imports(service).body("problems", hasSize(0));

        // When
        imports(other).body("takenWithNote", is(1)).body("problems.problem", contains("place-id-taken"));
        imports(other).body("problems.problem", contains("place-id-taken"));

        // Then
        var listed = As.nobody().get("/open-referral-uk/v3/service_at_locations?organization_id=" + group).then()
                .statusCode(200);
        listed.body("contents.service_id", containsInAnyOrder(id.toString(), other.path("id").asText(),
                other.path("id").asText()));
        assertEquals(3, listed.extract().<List<String>>path("contents.id").stream().distinct().count());
        As.nobody().get("/open-referral-uk/v3/service_at_locations/" + places.at("/0/id").asText()).then().statusCode(200)
                .body("service_id", is(id.toString()));
        As.nobody().get("/open-referral-uk/v3/services/" + other.path("id").asText()).then().statusCode(200)
                .body("service_at_locations", hasSize(2));
    }

    @Test
    void shouldTakeAListPageAnArrayOrOneService() throws IOException {
        for (var body : new String[]{"{\"contents\": [" + service + "], \"total_items\": 1}", "[" + service + "]",
                service.toString()}) {
            As.user("omar").body(body).post("/api/imports").then().statusCode(200).body("taken", is(1));
        }
    }

    @Test
    void shouldSayWhatBecameOfEachRecord() {
        // Given
        var noted = service(UUID.randomUUID(), UUID.randomUUID(), "unheard-of");
        var nameless = IntStream.range(0, 7)
                .mapToObj(i -> service(UUID.randomUUID(), UUID.randomUUID(), "music").put("name", " "));

        // When
        var report = imports(java.util.stream.Stream.concat(java.util.stream.Stream.of(service, service, noted), nameless)
                .toArray(ObjectNode[]::new));

        // Then
        report.body("taken", is(1)).body("takenWithNote", is(1)).body("setAside", is(8))
                .body("problems.problem", contains("no-name", "duplicate-id", "no-term"))
                .body("problems.count", contains(7, 1, 1)).body("problems[0].examples", hasSize(5))
                .body("problems[1].examples", contains(id.toString()));
    }

    @Test
    void shouldNeutraliseMarkupInText() {
        // Given
        service.put("description", "<p onclick=\"x()\">Tea</p><script>steal()</script>");

        // When
        imports(service).body("takenWithNote", is(1));

        // Then
        As.nobody().get("/api/offers/" + id).then().statusCode(200).body("description", is("Tea"))
                .body(not(containsString("steal")));
    }

    @Test
    void shouldKeepARecordWithCharactersThatNoDatabaseKeeps() {
        // Given
        service.put("name", "Tues\0day dig").put("url", "https://dig.example/\0tuesday").put("email", "dig\0@groups.example");
        ((ObjectNode) service.at("/schedules/0")).put("schedule_link", "https://dig.example/when\0").put("byday", "T\0U");

        // When
        var report = imports(service);

        // Then
        report.body("taken", is(1)).body("setAside", is(0));
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200).body("name", is("Tuesday dig"))
                .body("url", is("https://dig.example/tuesday")).body("schedules.byday", contains("TU"));
    }

    @Test
    void shouldRefuseWhatIsNoFeed() {
        for (var body : new String[]{"{}", "{\"contents\": 7}", "\"feed\"", "17", "{\"services\": []}"}) {
            As.user("omar").body(body).post("/api/imports").then().statusCode(422)
                    .body("type", is("https://kith.org/problems/feed-not-understood"));
        }
        As.user("omar").body("{\"contents\": [").post("/api/imports").then().statusCode(400)
                .body("type", is("https://kith.org/problems/invalid-json"));
        As.user("omar").body("").post("/api/imports").then().statusCode(400);
        As.user("omar").body("[[], 3, null, \"x\"]").post("/api/imports").then().statusCode(200).body("setAside", is(4));
        As.user("omar").body("[\"" + "x".repeat(1_100_000) + "\"]").post("/api/imports").then().statusCode(413);
        As.user("joan").body("[]").post("/api/imports").then().statusCode(403);
        As.nobody().body("[]").post("/api/imports").then().statusCode(401);
    }

    @Test
    void shouldTakeTheDemoCouncilWhole() throws IOException {
        // Given
        var demo = Path.of("../demo/wigan");
        As.client("operator-E08000010").body(Files.readString(demo.resolve("places.json"))).post("/api/places").then()
                .statusCode(200).body("taken", is(25));

        // When
        var report = As.client("operator-E08000010").body(Files.readString(demo.resolve("services.json"))).post("/api/imports");

        // Then
        report.then().statusCode(200).body("taken", is(77)).body("takenWithNote", is(0)).body("setAside", is(0));
    }

    @Test
    void shouldUnderstandTheExampleOfTheStandard() throws IOException {
        // Given
        var example = Path.of("../../shared/data/oruk3/examples/service_full.json");
        assumeTrue(Files.exists(example), "the reference data is not here");

        // When
        var report = As.user("omar").body(Files.readString(example)).post("/api/imports");

        // Then
        report.then().statusCode(200).body("setAside", is(0));
        var first = new ObjectMapper().readTree(example.toFile()).path("id").asText();
        As.nobody().get("/api/offers/" + first).then().statusCode(200).body("title", is("Community Counselling"));
    }
}
