package org.kith.network.directory;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.BROOK;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class DirectoryQueryTest {
    private static final String SERVICES = "/open-referral-uk/v3/services";
    private static final String PLACES = "/open-referral-uk/v3/service_at_locations";
    private static final String AT_THE_GATE = ", \"place\": {\"name\": \"The gate\", \"latitude\": 54.9055, \"longitude\": -2.5855}";
    private final UUID young = UUID.randomUUID();
    private final UUID old = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    /** A word of this test's own, so that it finds what it made and nothing else. */
    private final String word = "q" + group.toString().replaceAll("[^a-f]", "") + "x";

    @BeforeEach
    void twoServices() {
        wardsAreKnown();
        As.client("operator-E08000010").contentType("text/csv").body("""
                postcode,latitude,longitude,lsoa21_code,ward_code,lad_code,imd2019_decile
                CA8 0AA,54.9055,-2.5855,E01999901,E05999901,E08000010,1
                CA8 0AB,54.9001,-2.5350,E01999902,E05999902,E08000010,1
                """).post("/api/postcodes").then().statusCode(200);
        imports(about(service(young, group, "gardening").put("minimum_age", 5).put("maximum_age", 11), "TU", "10:00", "12:00"),
                elsewhere(about(service(old, UUID.randomUUID(), "music").put("minimum_age", 60), "FR,SA", "18:00", "21:00")));
    }

    @ParameterizedTest
    @CsvSource({
            "minimum_age=60, old", "minimum_age=6, old", "maximum_age=11, young", "maximum_age=10, ''",
            "day=TU, young", "day=friday, old", "day=SU, ''", "start_time=17:00, old", "end_time=12:00, young",
            "end_time=11:59, ''", "day=TU&end_time=21:00, young", "day=TU&start_time=18:00, ''",
            "modified_after=2099-01-01, ''"})
    void shouldFilterByWhatTheProfileNames(String filter, String expected) {
        // When
        List<String> found = As.nobody().get(SERVICES + "?search=" + word + "&" + filter).then().statusCode(200).extract()
                .path("contents.id");

        // Then
        assertEquals(expected.isEmpty() ? List.of() : List.of((expected.equals("old") ? old : young).toString()), found);
    }

    @ParameterizedTest
    @CsvSource({"end_time=16:00, false", "end_time=01:00, false", "start_time=20:00, true",
            "start_time=20:00&end_time=23:59, false",
            "start_time=20:00&end_time=01:00, true", "start_time=20:00&end_time=00:30, false",
            "start_time=21:00&end_time=02:00, false"})
    void shouldKnowThatWhatClosesAfterMidnightClosesLater(String filter, boolean found) {
        // Given
        imports(about(service(young, group, "gardening"), "FR", "20:00", "01:00")).body("setAside", is(0));

        // When
        var answer = As.nobody().get(SERVICES + "?organization_id=" + group + "&" + filter);

        // Then
        answer.then().statusCode(200).body("contents.id", found ? contains(young.toString()) : hasSize(0));
    }

    @Test
    void shouldFindWhatIsOverBeforeTheNightEnds() {
        As.nobody().get(SERVICES + "?search=" + word + "&start_time=17:00&end_time=02:00").then().statusCode(200)
                .body("contents.id", contains(old.toString()));
    }

    @Test
    void shouldListTheTaxonomyAskedFor() {
        // Given
        var taxonomy = As.nobody().get(SERVICES + "/" + young).then().extract()
                .<String>path("attributes[0].taxonomy_term.taxonomy_id");

        // When
        var list = As.nobody().get("/open-referral-uk/v3/taxonomies?taxonomy_id=" + taxonomy);

        // Then
        list.then().statusCode(200).body("total_items", is(1)).body("contents.id", contains(taxonomy));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayHowFarItIs(boolean full) {
        // Given
        var near = PLACES + "?organization_id=" + group + "&postcode=CA8 0AB&proximity=5000&full=" + full;

        // When
        var json = As.nobody().get(near).then().statusCode(200);

        // Then
        int distance = json.extract().path("contents[0].distance");
        As.nobody().accept("application/geo+json").get(near).then()
                .body("features[0].properties.distance", is(distance));
        As.nobody().accept("text/csv").get(near).then().body(containsString("," + distance + ","));
    }

    @Test
    void shouldFindByTermTaxonomyAndOrganisation() {
        var attribute = As.nobody().get(SERVICES + "/" + young).then().extract().jsonPath();
        var term = attribute.getString("attributes[0].taxonomy_term.id");
        var taxonomy = attribute.getString("attributes[0].taxonomy_term.taxonomy_id");

        As.nobody().get(SERVICES + "?search=" + word + "&taxonomy_term_id=" + term).then().statusCode(200)
                .body("contents.id", contains(young.toString())).body("total_items", is(1));
        As.nobody().get(SERVICES + "?search=" + word + "&taxonomy_id=" + taxonomy).then().body("total_items", is(2));
        As.nobody().get(SERVICES + "?organization_id=" + group).then().body("contents.id", contains(young.toString()));
    }

    @Test
    void shouldPutTheNearestFirst() {
        // When
        var from = As.nobody().get(PLACES + "?search=" + word + "&postcode=ca80ab&proximity=5000");

        // Then
        from.then().statusCode(200).body("contents.service.id", contains(old.toString(), young.toString()))
                .body("contents[0].distance", lessThan(100)).body("contents[0].service_id", is(old.toString()));
        As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AB&proximity=1000").then().statusCode(200)
                .body("contents.service.id", contains(old.toString()));
    }

    @Test
    void shouldFindWhatServesAPostcode() {
        // When
        var serving = As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AA");

        // Then
        serving.then().statusCode(200).body("contents.service.id", contains(young.toString()));
    }

    @Test
    void shouldFindWhatAGroupPublishesFromTheWardNextDoor() {
        // Given
        var published = publishedByTheGroup(AT_THE_GATE);

        // When
        var nextDoor = As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AB");

        // Then
        nextDoor.then().statusCode(200).body("contents.service.id", contains(old.toString(), published));
        As.nobody().get(SERVICES + "/" + published).then().statusCode(200).body("service_areas", nullValue());
    }

    @Test
    void shouldTellTheWardOfWhatNamesNoPlace() {
        // When
        var published = publishedByTheGroup("");

        // Then
        As.nobody().get(SERVICES + "/" + published).then().statusCode(200).body("service_areas.extent", contains(MOSS));
    }

    @Test
    void shouldTellOfAHiddenAddressInTheWardThatItsGroupNamedOnly() {
        // Given
        var published = publishedByTheGroup(AT_THE_GATE + ", \"online\": true");

        // When
        As.user("joan").post("/api/offers/" + published + "/hide-address").then().statusCode(200).body("ward", is(MOSS));

        // Then
        As.nobody().get(SERVICES + "/" + published).then().statusCode(200).body("service_areas.extent", contains(MOSS))
                .body("service_areas.extent_type", contains("ward"));
        As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AA").then().statusCode(200)
                .body("contents.service.id", contains(young.toString(), published));
        As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AB").then().statusCode(200)
                .body("contents.service.id", contains(old.toString()));
    }

    @ParameterizedTest
    @CsvSource({"E10000006, county", "E92000001, nation", "everywhere, other"})
    void shouldFindWhatServesAWholeCounty(String extent, String type) {
        // Given
        var service = elsewhere(about(service(old, UUID.randomUUID(), "music"), "FR", "18:00", "21:00"));
        ((ObjectNode) service.at("/service_areas/0")).put("extent", extent).put("extent_type", type);
        imports(service).body("setAside", is(0));

        // When / Then
        As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8 0AA").then().statusCode(200)
                .body("contents.service.id", hasItem(old.toString()));
    }

    @Test
    void shouldKeepNothingFromHalfAPostcode() {
        As.nobody().get(PLACES + "?search=" + word + "&postcode=CA8").then().statusCode(200)
                .body("contents.service.id", containsInAnyOrder(old.toString(), young.toString()));
    }

    @Test
    void shouldAnswerAsAMapOrATable() {
        // Given
        imports(about(service(young, group, "gardening").put("description", "=1+1, \"free\""), "TU", "10:00", "12:00"));

        // When
        var map = As.nobody().accept("application/geo+json").get(PLACES + "?search=" + word + "&organization_id=" + group);
        var table = As.nobody().accept("text/csv").get(SERVICES + "?search=" + word + "&organization_id=" + group);

        // Then
        map.then().statusCode(200).contentType("application/geo+json").body("type", is("FeatureCollection"))
                .body("features[0].geometry.coordinates", contains(-2.5855f, 54.9055f))
                .body("features[0].properties.service.id", is(young.toString()));
        table.then().statusCode(200).contentType("text/csv").body(containsString(young.toString()))
                .body(containsString("\"'=1+1, \"\"free\"\"\""));
    }

    @Test
    void shouldPutAllPlacesOfServicesWithoutTheirListsOnTheMap() {
        // Given
        var twice = about(service(young, group, "gardening"), "TU", "10:00", "12:00");
        place(twice, "physical", 54.9001, -2.5350);
        place(twice, "physical", 54.9001, -2.5350);
        place(twice, "virtual", 54.9111, -2.5111);
        var nowhere = about(service(old, UUID.randomUUID(), "music"), "FR", "18:00", "21:00");
        ((ObjectNode) nowhere.at("/service_at_locations/0/location")).put("location_type", "virtual");
        imports(twice, nowhere).body("setAside", is(0));

        // When
        var map = As.nobody().accept("application/geo+json").get(SERVICES + "?search=" + word).then();

        // Then
        var there = "features.find { it.id == '" + young + "' }.";
        map.statusCode(200).body("features", hasSize(2)).body(there + "geometry.type", is("MultiPoint"))
                .body(there + "geometry.coordinates", contains(List.of(-2.5855f, 54.9055f), List.of(-2.535f, 54.9001f)))
                .body(there + "properties.keySet()", not(hasItem("service_at_locations")))
                .body(there + "properties.keySet()", not(hasItem("places")))
                .body("features.find { it.id == '" + old + "' }.geometry", nullValue());
        As.nobody().accept("application/geo+json").get(PLACES + "?search=" + word + "&organization_id=" + group).then()
                .statusCode(200).body("features.geometry.findAll { it }.type", contains("Point", "Point", "Point"))
                .body("features", hasSize(4));
    }

    @Test
    void shouldSayInATableWhereServicesAre() {
        As.nobody().accept("application/geo+json").get(SERVICES + "?search=" + word).then().statusCode(200)
                .body("features.geometry.type", contains("Point", "Point"));
        As.nobody().accept("text/csv").get(SERVICES + "?search=" + word + "&organization_id=" + group).then().statusCode(200)
                .body(containsString(",The gate,54.9055,-2.5855,"));
    }

    @Test
    void shouldShowServicesWholeWhenAsked() {
        As.nobody().get(SERVICES + "?search=" + word + "&full=true").then().statusCode(200)
                .body("contents.schedules.size()", is(2)).body("contents[0].schedules.byday", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({"page, 0", "page, one", "per_page, 101", "taxonomy_term_id, tea", "taxonomy_id, 1", "minimum_age, old",
            "maximum_age, -1", "start_time, noon", "end_time, 25:00", "day, someday", "modified_after, yesterday",
            "modified_after, %2B999999999-01-01", "modified_after, -9999-01-01", "modified_after, 1899-12-31T23:59:59Z",
            "modified_after, 2201-01-01", "full, perhaps", "organization_id, x"})
    void shouldNameTheParameterItCannotUnderstand(String parameter, String value) {
        for (var list : List.of(SERVICES, PLACES)) {
            As.nobody().urlEncodingEnabled(false).get(list + "?" + parameter + "=" + value).then().statusCode(400)
                    .contentType("application/problem+json").body("errors.field", hasItem(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({"services?page=10000, listing", "service_at_locations?search=-zzz, listing",
            "removed_services?page=10000, listing_removed"})
    void shouldGiveUpBeforeItHoldsAllConnections(String list, String table) throws Exception {
        // Given
        try (var busy = owner()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table " + table + " in access exclusive mode");

            // When
            var answer = supplyAsync(() -> As.nobody().get("/open-referral-uk/v3/" + list)).get(30, SECONDS);

            // Then
            answer.then().statusCode(503).header("Retry-After", "1").body("detail", containsString("took too long"));
        }
        As.nobody().get("/open-referral-uk/v3/" + list).then().statusCode(200);
    }

    @Test
    void shouldRefusePlacesItCannotMeasureFrom() {
        As.nobody().get(PLACES + "?postcode=CA8 9ZZ").then().statusCode(422)
                .body("type", containsString("postcode-unknown")).body("detail", not(containsString("CA8 9ZZ")));
        As.nobody().get(PLACES + "?postcode=tea").then().statusCode(400).body("errors.field", contains("postcode"));
        As.nobody().get(PLACES + "?proximity=100").then().statusCode(400).body("errors.field", contains("proximity"));
        As.nobody().get(PLACES + "?postcode=CA8 0AA&proximity=far").then().statusCode(400)
                .body("errors.field", contains("proximity"));
    }

    /** Where {@link #young} is too. */
    private String publishedByTheGroup(String more) {
        joins(group, JOAN);
        return As.user("joan").body("""
                {"title": "%s song", "description": "We sing.", "ward": "%s", "interests": ["singing"] %s}"""
                .formatted(word, MOSS, more))
                .post("/api/groups/" + group + "/offers").then().statusCode(201).extract().path("id");
    }

    private static void place(ObjectNode service, String type, double latitude, double longitude) {
        var place = service.withArray("service_at_locations").addObject().put("id", UUID.randomUUID().toString())
                .putObject("location").put("id", UUID.randomUUID().toString()).put("location_type", type);
        place.put("latitude", latitude).put("longitude", longitude);
    }

    private ObjectNode about(ObjectNode service, String days, String opens, String closes) {
        service.put("name", word + " meeting");
        ((ObjectNode) service.at("/schedules/0")).put("byday", days).put("opens_at", opens).put("closes_at", closes);
        ((ObjectNode) service.at("/service_areas/0")).put("extent", MOSS);
        return service;
    }

    private static ObjectNode elsewhere(ObjectNode service) {
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("latitude", 54.9002).put("longitude", -2.5351);
        ((ObjectNode) service.at("/service_areas/0")).put("extent", BROOK);
        return service;
    }
}
