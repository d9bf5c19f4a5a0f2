package org.kith.network.search;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.search.SearchStory.HERE;
import static org.kith.network.search.SearchStory.change;
import static org.kith.network.search.SearchStory.found;
import static org.kith.network.search.SearchStory.named;
import static org.kith.network.search.SearchStory.runs;
import static org.kith.network.search.SearchStory.search;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.network.openreferral.Day;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class SearchResourceTest {
    private final String word = SearchStory.word();
    private final UUID near = UUID.randomUUID();
    private final UUID far = UUID.randomUUID();
    @Inject
    KnownWords known;

    @BeforeEach
    void wards() {
        wardsAreKnown();
    }

    @Test
    void shouldPutWhatItsNameSaysBeforeWhatIsNearer() {
        // Given
        imports(named(near, "Tuesday dig", 100).put("description", "All about " + word), named(far, word + " club", 1500));

        // When
        var answer = search("words", word, "near", HERE);

        // Then
        answer.statusCode(200).body("results.id", contains(far.toString(), near.toString())).body("more", is(false))
                .body("results.distance", contains(1500, 100)).body("results[0].why", is("its name says " + word))
                .body("results[1].why", is("its description says " + word)).body("results[0].title", is(word + " club"))
                .body("results[0].days", contains("TU")).body("results[0].opensAt", is("10:00"))
                .body("results[0].unconfirmed", is(false)).body("total", nullValue()).body("searchedFor", nullValue());
    }

    @Test
    void shouldPutTheNearestWithATermFirst() {
        // Given
        imports(named(far, word, 900), named(near, word, 300));

        // When
        var ids = found("terms", List.of("gardening"), "near", HERE, "within", 1000, "limit", 50);

        // Then
        assertTrue(ids.contains(near.toString()) && ids.indexOf(near.toString()) < ids.indexOf(far.toString()));
        assertFalse(found("terms", List.of("gardening"), "near", HERE, "within", 500, "limit", 50).contains(far.toString()));
        search("terms", List.of("gardening"), "near", HERE).body("results[0].why", is("it is about gardening"));
    }

    @Test
    void shouldPutWhatNobodyVouchedForAfterTheRestAndWhatPausesLast() {
        // Given
        var paused = UUID.randomUUID();
        var gone = UUID.randomUUID();
        imports(named(paused, word, 100), named(near, word, 200), named(far, word, 300), named(gone, word, 50));
        change("update offer set status = 'PAUSED' where id = ?", paused);
        change("update listing set unconfirmed = true where offer_id = ?", near);
        change("delete from listing where offer_id = ?", gone);

        // When
        var answer = search("words", word, "near", HERE);

        // Then
        answer.body("results.id", contains(far.toString(), near.toString(), paused.toString()))
                .body("results.unconfirmed", contains(false, true, false))
                .body("results.status", contains("ACTIVE", "ACTIVE", "PAUSED"));
        assertEquals(List.of(far, near, paused).stream().map(UUID::toString).toList(), found("words", word));
    }

    @ParameterizedTest
    @CsvSource({"gardeners, gardening", "pensioners, older people", "foodbank, food bank", "kids, children", "Children, kid",
            "food bank, foodbank"})
    void shouldFindByStemAndByWordsThatMeanTheSame(String asked, String written) {
        // Given
        imports(named(near, "The " + written + " of " + word, 100));

        // When
        var ids = found("words", asked + " " + word);

        // Then
        assertEquals(List.of(near.toString()), ids);
    }

    @Test
    void shouldFindWhatWasMistyped() throws SQLException {
        // Given
        imports(named(near, "Marionettes " + word, 100));
        known.learn();

        // When
        var answer = search("words", "marionetes " + word, "near", HERE);

        // Then
        answer.statusCode(200).body("searchedFor", is("marionettes " + word)).body("results.id", contains(near.toString()));
        search("words", "marionettes -" + word).body("searchedFor", nullValue());
    }

    @Test
    void shouldFilterByWhatIsAsked() {
        // Given
        var full = named(far, word, 900).put("minimum_age", 60);
        full.putObject("capacity").put("room", 0);
        full.putArray("languages").addObject().put("code", "ur");
        ((ObjectNode) full.at("/service_at_locations/0/location")).putArray("accessibility");
        full.put("fees", "Free tea").putArray("cost_options").addObject().put("id", "c").put("option", "Each week")
                .put("amount", 2);
        imports(runs(named(near, word, 100), "MO", "10:00", "11:00").put("maximum_age", 12).put("fees", "Free for everybody"),
                runs(full, "SA", "10:00", "11:00"));

        // When, Then
        for (var filter : List.of(Map.<String, Object>of("days", List.of("MO", "WE")), Map.of("age", 7), Map.of("room", true),
                Map.of("free", true), Map.of("languages", List.of("pl", "fr")), Map.of("access", List.of("step-free")),
                Map.of("within", 500))) {
            var field = filter.entrySet().iterator().next();
            assertEquals(List.of(near.toString()), found("words", word, "near", HERE, field.getKey(), field.getValue()),
                    field.getKey());
        }
        assertEquals(List.of(far.toString()), found("words", word, "languages", List.of("ur")));
        assertEquals(2, found("words", word, "council", WIGAN, "terms", List.of("gardening"), "near", HERE).size());
        assertEquals(List.of(), found("words", word, "council", CHESTERFIELD));
        assertEquals(List.of(), found("words", word, "terms", List.of("gardening", "music")));
        assertEquals(List.of(), found("words", word, "online", true));
        assertEquals(List.of(), found("words", word, "age", 30));
    }

    @Test
    void shouldTakeNothingSaidForNoRoom() {
        // Given
        var always = UUID.randomUUID();
        var silent = named(near, word, 100);
        silent.remove("capacity");
        var said = named(always, word, 200);
        ((ObjectNode) said.path("capacity")).remove("room");
        imports(silent, said, named(far, word, 300));

        // When
        var answer = search("words", word, "near", HERE, "room", true, "total", true, "facets", true);

        // Then
        answer.statusCode(200).body("results.id", contains(always.toString(), far.toString())).body("total", is(2))
                .body("facets.councils", contains(Map.of("code", WIGAN, "count", 2)));
        for (var type : List.of("text/csv", "application/geo+json")) {
            As.nobody().accept(type).get("/api/search?room=true&words=" + word).then().statusCode(200)
                    .body(allOf(containsString(always.toString()), containsString(far.toString()),
                            not(containsString(near.toString()))));
        }
        assertEquals(3, found("words", word).size());
    }

    @Test
    void shouldFindNothingThatIsOver() {
        // Given
        var today = LocalDate.now(SearchDesk.UNITED_KINGDOM);
        var over = named(near, word, 100);
        ((ObjectNode) over.at("/schedules/0")).put("valid_to", today.toString());
        imports(over, named(far, word, 200));
        assertEquals(2, found("words", word).size());
        change("update listing set ends_on = ? where offer_id = ?", today.minusDays(1), near);

        // When
        var answer = search("words", word, "near", HERE, "total", true);

        // Then
        answer.statusCode(200).body("results.id", contains(far.toString())).body("total", is(1));
        assertEquals(List.of(far.toString()), found("words", word));
    }

    @Test
    void shouldTellWhatIsOpen() {
        // Given
        var today = Day.values()[LocalDate.now(SearchDesk.UNITED_KINGDOM).getDayOfWeek().ordinal()].name();
        imports(runs(named(near, word, 100), today, "00:00", "23:59"), runs(named(far, word, 200), today, "00:00", "00:01"));
        change("delete from bank_holiday");

        // When, Then
        assertTrue(found("words", word, "open", "NOW").contains(near.toString()));
        assertEquals(2, found("words", word, "open", "TODAY").size());
        assertEquals(2, found("words", word, "near", HERE, "open", "THIS_WEEK").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'freq': 'WEEKLY', 'byday': '$day', 'dtstart': '$before'} | true",
            "{'freq': 'WEEKLY', 'byday': '$day', 'dtstart': '$before', 'valid_from': '$later'} | false",
            "{'freq': 'WEEKLY', 'byday': '$day', 'valid_from': '$before'} | true",
            "{'freq': 'WEEKLY', 'byday': '$nth'} | true", "{'byday': '$nth'} | true",
            "{'freq': 'WEEKLY', 'byday': '$otherNth'} | false", "{'byday': '$otherNth'} | false",
            "{'freq': 'WEEKLY', 'interval': 2, 'byday': '$nth'} | true", "{'byday': '$day', 'interval': 2} | true",
            "{'dtstart': '$today'} | true", "{'valid_from': '$today'} | false", "{'bymonthday': '$date'} | true"})
    void shouldCallOpenWhatRunsToday(String schedule, boolean open) throws Exception {
        // Given
        var today = LocalDate.now(SearchDesk.UNITED_KINGDOM);
        var day = Day.values()[today.getDayOfWeek().ordinal()].name();
        var nth = (today.getDayOfMonth() + 6) / 7;
        var runs = schedule.replace('\'', '"').replace("$day", day).replace("$nth", nth + day)
                .replace("$otherNth", nth % 4 + 1 + day).replace("$before", today.minusDays(70).toString())
                .replace("$later", today.plusDays(7).toString()).replace("$today", today.toString())
                .replace("$date", "" + today.getDayOfMonth());
        var service = named(near, word, 100);
        service.putArray("schedules").add(((ObjectNode) new ObjectMapper().readTree(runs)).put("id", "" + UUID.randomUUID())
                .put("opens_at", "00:00").put("closes_at", "00:00"));

        // When
        imports(service).body("setAside", is(0));

        // Then
        assertEquals(open ? List.of(near.toString()) : List.of(), found("words", word, "open", "TODAY"));
        assertEquals(List.of(near.toString()), found("words", word));
    }

    @Test
    void shouldFindByEachOfItsPlaces() {
        // Given
        var service = named(near, "Singing", 100);
        var second = service.withArray("service_at_locations").addObject().put("id", UUID.randomUUID().toString())
                .putObject("location").put("id", UUID.randomUUID().toString()).put("location_type", "physical");
        second.put("name", word + " Library").put("latitude", 55.31).put("longitude", -3.1);

        // When
        imports(service).body("setAside", is(0));

        // Then
        assertEquals(List.of(near.toString()), found("words", word));
        As.nobody().get("/open-referral-uk/v3/services?search=" + word).then().statusCode(200).body("contents.id",
                contains(near.toString()));
        search("words", word + " singing", "total", true).body("total", is(1));
    }

    @Test
    void shouldCallNothingOpenThatPauses() {
        // Given
        imports(runs(named(near, word, 100), "MO,TU,WE,TH,FR,SA,SU", "00:00", "00:00"));
        assertEquals(List.of(near.toString()), found("words", word, "open", "NOW"));

        // When
        change("update offer set status = 'PAUSED' where id = ?", near);

        // Then
        assertEquals(List.of(), found("words", word, "open", "NOW"));
        assertEquals(List.of(near.toString()), found("words", word));
    }

    @Test
    void shouldGoOnFromPageToPage() {
        // Given
        imports(IntStream.range(0, 7).mapToObj(i -> named(UUID.randomUUID(), word, 100 * i)).toArray(ObjectNode[]::new));

        // When
        var first = search("words", word, "near", HERE, "limit", 3, "total", true);

        // Then
        first.body("results.distance", contains(0, 100, 200)).body("more", is(true)).body("total", is(7));
        search("words", word, "near", HERE, "limit", 3, "offset", 3).body("results.distance", contains(300, 400, 500))
                .body("more", is(true));
        search("words", word, "near", HERE, "limit", 3, "offset", 6).body("results.distance", contains(600)).body("more",
                is(false));
        search("words", word, "limit", 7).body("results", hasSize(7)).body("more", is(false));
    }

    @Test
    void shouldCountByWhatTheyAreAbout() {
        // Given
        imports(named(near, word, 100), named(far, word, 200));

        // When
        var answer = search("words", word, "facets", true);

        // Then
        answer.body("facets.interests", hasItem(Map.of("code", "gardening", "count", 2)))
                .body("facets.days", contains(Map.of("code", "TU", "count", 2))).body("facets.helpsWith", hasSize(0))
                .body("facets.access", contains(Map.of("code", "step-free", "count", 2)))
                .body("facets.councils", contains(Map.of("code", WIGAN, "count", 2)))
                .body("facets.languages.code", contains("en", "pl")).body("total", nullValue());
    }

    @Test
    void shouldMeasureFromAPostcode() {
        // Given
        As.client("operator-" + WIGAN).contentType("text/csv").body("postcode,latitude,longitude\nDG14 0ZZ,55.3,-3.1\n")
                .post("/api/postcodes").then().statusCode(200);
        imports(named(near, word, 250));

        // When
        var answer = search("words", word, "postcode", "dg140zz");

        // Then
        answer.statusCode(200).body("results.distance", contains(250));
        search("words", word, "postcode", "DG14").body("results.distance", contains(250));
        search("words", word, "postcode", "DG14 9ZZ").statusCode(422).body("type", containsString("postcode-unknown"))
                .body(not(containsString("9ZZ")));
    }

    @Test
    void shouldShowAHiddenAddressToNobody() {
        // Given
        imports(named(near, word + " refuge", 100).put("address_confidential", true));

        // When
        var answer = search("words", word, "near", HERE);

        // Then
        answer.statusCode(200).body("results.id", contains(near.toString())).body("results[0].latitude", nullValue())
                .body("results[0].venue", nullValue()).body("results[0].distance", nullValue())
                .body("results[0].serviceAtLocationId", nullValue());
        assertEquals(List.of(), found("words", word, "near", HERE, "within", 5000));
        search("words", word + " Damson").body("results", hasSize(0));
        As.nobody().accept("application/geo+json").body(Map.of("words", word)).post("/api/search").then().statusCode(200)
                .body("features[0].geometry", nullValue()).body("features", hasSize(1));
    }

    @Test
    void shouldAnswerAsAMapAndAsATable() {
        // Given
        imports(named(near, "=cmd() " + word, 100).put("description", "-1, \"two\"\nthree"));

        // When
        var map = As.nobody().accept("application/geo+json").body(Map.of("words", word)).post("/api/search").then();
        var table = As.nobody().accept("text/csv").get("/api/search?words=" + word).then();

        // Then
        map.statusCode(200).contentType("application/geo+json").body("type", is("FeatureCollection"))
                .body("features[0].geometry.type", is("Point")).body("features[0].geometry.coordinates[0]", is(-3.1f))
                .body("features[0].properties.id", is(near.toString()));
        table.statusCode(200).contentType(containsString("text/csv")).body(startsWith("id,serviceAtLocationId,title"))
                .body(containsString(",'=cmd() " + word + ",")).body(containsString(",-3.1,"))
                .body(containsString("\"'-1, \"\"two\"\"")).body(containsString("\r\n"));
    }

    /** More than one buffer of the answer, on a thread that must not wait until the first was taken. */
    @Test
    void shouldAnswerWhatDoesNotFitIntoOnePiece() {
        // Given
        var wide = "\uD83C\uDF31".repeat(90);
        imports(IntStream.range(0, 50).mapToObj(i -> {
            var service = named(UUID.randomUUID(), word + " " + wide, 40_000 + i).put("description", wide + " " + wide);
            ((ObjectNode) service.at("/service_at_locations/0/location")).put("name", wide + " " + i);
            return service;
        }).toArray(ObjectNode[]::new));

        // When, Then
        for (var type : List.of("application/json", "application/geo+json", "text/csv")) {
            var answer = As.nobody().accept(type).get("/api/search?limit=50&words=" + word).then().statusCode(200).extract()
                    .asByteArray();
            assertTrue(answer.length > 65_536, type + " " + answer.length);
            assertEquals(101, new String(answer, StandardCharsets.UTF_8).split(word).length, type + ": in each title, and why");
        }
    }

    @Test
    void shouldKeepWhereSomebodyIsOutOfAddresses() {
        // Given
        imports(named(near, word, 100));

        // When
        var refused = As.nobody().get("/api/search?words=" + word + "&postcode=DG14").then();

        // Then
        refused.statusCode(400).body("errors.field", contains("postcode")).body("errors.message",
                contains(containsString("POST")));
        As.nobody().get("/api/search?near=1&latitude=55").then().statusCode(400).body("errors.field",
                contains("near", "latitude"));
        As.nobody().get("/api/search?words=" + word + "&terms=gardening&days=TU,SA&limit=5").then().statusCode(200)
                .header("Access-Control-Allow-Origin", "*").body("results.id", contains(near.toString()));
        As.nobody().options("/api/search").then().header("Access-Control-Allow-Headers", containsString("Content-Type"))
                .statusCode(lessThan(300));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"within\": 0}|within", "{\"within\": 100}|within",
            "{\"terms\": [\"zq tea\"]}|terms",
            "{\"open\": \"zq\"}|open", "{\"days\": [\"zq\"]}|days[0]", "{\"age\": 200}|age",
            "{\"languages\": [\"zq1\"]}|languages[0]",
            "{\"access\": [\"zq\"]}|access[0]", "{\"council\": \"zq\"}|council", "{\"limit\": 51}|limit",
            "{\"offset\": 1001}|offset",
            "{\"near\": {\"latitude\": 0, \"longitude\": 0}}|near.latitude", "{\"postcode\": \"zq\"}|postcode"})
    void shouldNameTheFieldThatIsWrong(String body, String field) {
        As.nobody().body(body).post("/api/search").then().statusCode(400).body("errors.field", hasItem(field))
                .body(not(containsString("zq")));
    }

    @Test
    void shouldNameTheParameterThatIsWrong() {
        for (var parameter : List.of("limit", "age", "open", "days", "room", "free", "council", "access", "languages", "terms",
                "offset")) {
            As.nobody().get("/api/search?" + parameter + "=zq9").then().statusCode(400).body("errors.field", hasItem(parameter))
                    .body(not(containsString("zq9")));
        }
        search("words", "x".repeat(201)).statusCode(400).body("errors.field", contains("words"));
        for (var nothing : List.of("", "null")) {
            As.nobody().body(nothing).post("/api/search").then().statusCode(400).body("detail",
                    containsString("say what to look"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "&|!<->:*()", "the of and", "a''b\\\\c", "-", "-word", "\" or \"", "%_\\", "((((",
            "x:*A",
            "🌱 тест", "or or or", "kids kids mum mother older people food bank food bank"})
    void shouldTakeAnyWords(String hostile) {
        search("words", hostile).statusCode(200);
        search("words", hostile, "near", HERE, "within", 1000, "facets", true, "total", true).statusCode(200)
                .body("total", allOf(greaterThan(-1), lessThan(10_001)));
        As.nobody().queryParam("words", hostile).get("/api/search").then().statusCode(200);
    }

    @Test
    void shouldListWhatThereIsWhenNothingIsAsked() {
        // Given
        imports(named(near, word, 100));

        // When, Then
        search("limit", 1).statusCode(200).body("results", hasSize(1));
        search("near", HERE, "limit", 50).body("results.id", hasItem(near.toString()));
        search("terms", List.of("gardening")).statusCode(200).body("results", hasSize(greaterThan(0)));
    }

    @Test
    void shouldShortenDescriptionsAtAWord() {
        assertEquals("short", SearchResult.shortened("short"));
        var shortened = SearchResult.shortened("seven77 ".repeat(60));
        assertTrue(shortened.length() <= 202 && shortened.endsWith("seven77 …"), shortened);
    }
}
