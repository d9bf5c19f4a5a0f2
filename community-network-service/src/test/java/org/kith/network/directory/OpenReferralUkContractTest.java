package org.kith.network.directory;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every kind of answer against the schemas of the standard, where they are at hand; our own document is held to everywhere. */
@QuarkusTest
@WithTestResource(KithResource.class)
class OpenReferralUkContractTest {
    private static final Path STANDARD = Path.of("../../shared/data/oruk3");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final UUID id = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();

    @BeforeEach
    void aServiceWithAllThereIs() throws IOException {
        wardsAreKnown();
        var full = full(service(id, group, "gardening"));
        imports(full);
        place = full.at("/service_at_locations/0/id").asText();
    }

    private String place;

    @ParameterizedTest
    @ValueSource(strings = {"/open-referral-uk/v3", "/councils/" + WIGAN + "/open-referral-uk/v3"})
    void shouldAnswerEveryKindInTheShapeOfTheStandard(String api) throws IOException {
        assumeTrue(Files.exists(STANDARD), "the reference data is not here");
        String term = As.nobody().get(api + "/services/" + id).path("attributes[0].taxonomy_term.id");
        String taxonomy = As.nobody().get(api + "/services/" + id).path("attributes[0].taxonomy_term.taxonomy_id");

        assertValid("compiled/service.json", get(api + "/services/" + id));
        assertValid("compiled/service_at_location.json", get(api + "/service_at_locations/" + place));
        assertValid("taxonomy.json", withoutTerms(get(api + "/taxonomies/" + taxonomy)));
        get(api + "/taxonomies/" + taxonomy).path("taxonomy_terms").forEach(each -> assertValid("taxonomy_term.json", each));
        assertValid("taxonomy_term.json", get(api + "/taxonomy_terms/" + term));
        assertPageOf("compiled/service_list.json", get(api + "/services?per_page=100"));
        assertPageOf("compiled/service_at_location_list.json", get(api + "/service_at_locations?per_page=100"));
        assertPageOf("taxonomy.json", get(api + "/taxonomies"));
        assertPageOf("taxonomy_term.json", get(api + "/taxonomy_terms?per_page=100"));
    }

    @ParameterizedTest
    @CsvSource({"services", "service_at_locations", "taxonomies", "taxonomy_terms"})
    void shouldPutEveryListInTheEnvelope(String list) {
        // When
        var page = As.nobody().get("/open-referral-uk/v3/" + list + "?per_page=1&page=1");

        // Then
        int total = page.then().statusCode(200).header("Access-Control-Allow-Origin", "*").body("page_number", is(1))
                .body("size", is(1)).body("first_page", is(true)).body("empty", is(false)).extract().path("total_items");
        assertEquals(total, page.<Integer>path("total_pages"));
        assertEquals(total == 1, page.<Boolean>path("last_page"));
        assertFalse(page.asString().contains("null") || page.asString().contains("\"\""), page.asString());
    }

    @Test
    void shouldSayWhichStandardItSpeaks() {
        As.nobody().get("/open-referral-uk/v3").then().statusCode(200).body("version", is("3.0"))
                .body("profile", notNullValue()).body("openapi_url", notNullValue());
    }

    @Test
    void shouldShowACouncilItsOwnOnly() {
        As.nobody().get("/councils/" + WIGAN + "/open-referral-uk/v3/services?search=all-there-is").then().statusCode(200)
                .body("contents.id", hasItem(id.toString()));
        As.nobody().get("/councils/" + CHESTERFIELD + "/open-referral-uk/v3/services?search=all-there-is").then()
                .statusCode(200).body("contents.id", not(hasItem(id.toString())));
        As.nobody().get("/councils/" + CHESTERFIELD + "/open-referral-uk/v3/services/" + id).then().statusCode(404);
        As.nobody().get("/councils/" + CHESTERFIELD + "/open-referral-uk/v3/service_at_locations/" + place).then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "E99999999", "%00", "E08000010%00"})
    void shouldShowNothingOfACouncilThatIsNone(String council) {
        var directory = "/councils/" + council + "/open-referral-uk/v3/";
        for (var list : List.of("services", "service_at_locations", "removed_services")) {
            As.nobody().urlEncodingEnabled(false).get(directory + list).then().statusCode(200).body("total_items", is(0));
        }
        As.nobody().urlEncodingEnabled(false).get(directory + "services/" + id).then().statusCode(404);
    }

    @Test
    void shouldLetPagesOfOtherSitesAsk() {
        As.nobody().options("/open-referral-uk/v3/services").then().header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET").header("Access-Control-Allow-Headers", "Content-Type, Accept");
    }

    @Test
    void shouldKeepWhatAFeedSaysWhole() {
        // When
        var read = As.nobody().get("/open-referral-uk/v3/services/" + id);

        // Then
        read.then().statusCode(200).body("phones.number", containsInAnyOrder("01942 000000"))
                .body("contacts.name", containsInAnyOrder("Ann Persona"))
                .body("contacts[0].phones.number", containsInAnyOrder("01942 111111"))
                .body("cost_options[0].amount", is(3.5f)).body("funding.source", containsInAnyOrder("The lottery"))
                .body("schedules[0].freq", is("MONTHLY")).body("schedules[0].byday", is("1TU"))
                .body("schedules[0].opens_at", is("10:00")).body("minimum_age", is(16)).body("maximum_age", is(25))
                .body("url", is("https://allotment.example/dig"))
                .body("attributes.taxonomy_term.term", containsInAnyOrder("gardening", "lgbce:1234"))
                .body("capacity.room", is(4)).body("last_confirmed", notNullValue())
                .body("provenance.council", is(WIGAN)).body("provenance.source", is("open-referral-uk"))
                .body("provenance.feed", nullValue());
    }

    private static ObjectNode full(ObjectNode service) throws IOException {
        service.put("name", "all-there-is dig").put("minimum_age", 16).put("maximum_age", 25)
                .put("url", "https://allotment.example/dig").put("email", "open@groups.example").put("fees", "a pound")
                .put("assured_date", "2026-01-02").put("alert", "Closed on the 1st")
                .put("last_modified", "2026-03-15T10:30:45.123Z");
        ((ObjectNode) service.at("/schedules/0")).put("freq", "MONTHLY").put("byday", "1TU").put("dtstart", "2026-01-06");
        service.set("phones", JSON.readTree("[{\"number\": \"01942 000000\"}]"));
        service.set("contacts",
                JSON.readTree("[{\"name\": \"Ann Persona\", \"phones\": [{\"number\": \"01942 111111\"}]}]"));
        service.set("cost_options", JSON.readTree("[{\"option\": \"Each time\", \"amount\": 3.5}]"));
        service.set("funding", JSON.readTree("[{\"source\": \"The lottery\"}]"));
        service.withArray("attributes").add(JSON.readTree("""
                {"link_type": "category", "taxonomy_term": {"id": "t-1234", "name": "Allotments", "term": "lgbce:1234",
                 "taxonomy": "Services of councils"}}"""));
        return service;
    }

    private static JsonNode get(String path) throws IOException {
        return JSON.readTree(As.nobody().get(path).then().statusCode(200).extract().asString());
    }

    /** The schema refers to the terms' own by its address on the network, where a test does not go. */
    private static JsonNode withoutTerms(JsonNode taxonomy) {
        return ((ObjectNode) taxonomy.deepCopy()).without(List.of("taxonomy_terms"));
    }

    private static void assertPageOf(String schema, JsonNode page) {
        assertFalse(page.path("contents").isEmpty(), "an empty page would prove nothing");
        page.path("contents").forEach(each -> assertValid(schema, each));
    }

    private static void assertValid(String schema, JsonNode answer) {
        try {
            var text = JSON.readTree(STANDARD.resolve("schema").resolve(schema).toFile());
            if (schema.equals("taxonomy.json")) {
                ((ObjectNode) text.path("properties")).remove("taxonomy_terms");
            }
            assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text.toString()).validate(answer.toString(), InputFormat.JSON), schema);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
