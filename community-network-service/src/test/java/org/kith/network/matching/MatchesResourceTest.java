package org.kith.network.matching;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KithResource.class)
class MatchesResourceTest {
    private static final String PATH = "/api/matches";
    private final UUID offer = UUID.randomUUID();

    @BeforeEach
    void places() {
        wardsAreKnown();
    }

    @Test
    void shouldSayWhatSuitsAndWhy() {
        // Given
        imports(service(offer, UUID.randomUUID(), "photography"));

        // When
        var matches = asks("""
                {"ward": "%s", "interests": ["photography"], "accessNeeds": ["step-free"], "languages": ["pl"],
                 "times": ["WEEKDAY_DAYTIME"]}""".formatted(MOSS));

        // Then
        matches.statusCode(200).body("matches[0].rank", is(1)).body("matches.offerId", hasItem(offer.toString()))
                .body("matches[0].distance", greaterThan(600))
                .body("matches[0].reasons.rule",
                        contains("interest", "distance", "time", "room", "access", "fresh", "language"))
                .body("matches[0].reasons.words",
                        hasItems("you said photography", "about 1 km from the middle of your ward", "has room for 4"))
                .body("matches[0].weight", is(99));
    }

    @Test
    void shouldMeasureFromThePostcode() {
        // Given
        imports(service(offer, UUID.randomUUID(), "swimming"));
        As.client("operator-" + WIGAN).contentType("text/csv; charset=UTF-8")
                .body("postcode,latitude,longitude\nZE97 1AA,54.9055,-2.5855\n")
                .post("/api/postcodes").then().statusCode(200);

        // When
        var matches = asks("{\"postcode\": \"ze97 1aa\", \"interests\": [\"swimming\"], \"limit\": 1}");

        // Then
        matches.statusCode(200).body("matches.distance", contains(0))
                .body("matches[0].reasons.words", hasItem("about a minute's walk"));
        asks("{\"postcode\": \"ze97\", \"interests\": [\"swimming\"], \"limit\": 1}").body("matches[0].reasons.words",
                hasItem("less than 1 km from the middle of your postcode district"));
    }

    @Test
    void shouldProposeWhatSuitsTheAgeOfAnyOfThem() {
        // Given
        imports(forAges(service(offer, UUID.randomUUID(), "dance"), 5, 11));
        var both = "{\"ward\": \"%s\", \"interests\": [\"dance\"], \"ages\": [7, 41]}".formatted(MOSS);
        var grown = "{\"ward\": \"%s\", \"interests\": [\"dance\"], \"ages\": [41]}".formatted(MOSS);

        // When
        var matches = asks(both);

        // Then
        matches.statusCode(200).body("matches.find { it.offerId == '" + offer + "' }.reasons.words",
                hasItem("for 5 to 11 year olds"));
        asks(grown).statusCode(200).body("matches.offerId", not(hasItem(offer.toString())));
    }

    @Test
    void shouldProposeWhatComesToThemAtHome() {
        // Given
        imports(fromHome("reading").put("id", offer.toString()));

        // When
        var matches = asks("{\"ward\": \"%s\", \"interests\": [\"reading\"]}".formatted(MOSS));

        // Then
        var fromHome = "matches.find { it.offerId == '" + offer + "' }.";
        matches.statusCode(200).body(fromHome + "distance", nullValue()).body(fromHome + "reasons.words", hasItem("from home"));
    }

    @Test
    void shouldSayOfRoomWhatSomebodyHasSaid() {
        // Given
        var always = UUID.randomUUID();
        var group = groupOfJoan(UUID.randomUUID(), "gardening");
        var silent = service(offer, group, "sport");
        silent.remove("capacity");
        var said = service(always, UUID.randomUUID(), "sport");
        ((ObjectNode) said.path("capacity")).remove("room");
        imports(silent, said);
        var question = "{\"ward\": \"%s\", \"interests\": [\"sport\"], \"limit\": 50}".formatted(MOSS);

        // When
        var matches = asks(question);

        // Then
        matches.statusCode(200).body(reasonsFor(offer) + "rule", allOf(hasItem("interest"), not(hasItem("room"))))
                .body(reasonsFor(always) + "words", hasItem("there is always room"));
        As.user("joan").body("{}").put("/api/offers/" + offer + "/room").then().statusCode(200);
        asks(question).body(reasonsFor(offer) + "words", hasItem("there is always room"));
    }

    @Test
    void shouldNotProposeWhatIsOver() {
        // Given
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var club = endingOn(service(offer, UUID.randomUUID(), "outdoors"), today.minusDays(1));
        var lastDay = endingOn(service(UUID.randomUUID(), UUID.randomUUID(), "outdoors"), today);
        var single = on(service(UUID.randomUUID(), UUID.randomUUID(), "outdoors"), today.minusDays(1));
        var another = on(service(UUID.randomUUID(), UUID.randomUUID(), "outdoors"), today.minusDays(1));
        another.withArray("schedules").addObject().put("id", UUID.randomUUID().toString()).put("freq", "WEEKLY").put("byday",
                "SA");
        imports(club, lastDay, single, another);

        // When
        var matches = asks("{\"ward\": \"%s\", \"interests\": [\"outdoors\"], \"limit\": 50}".formatted(MOSS));

        // Then
        matches.statusCode(200).body("matches.offerId",
                allOf(hasItems(lastDay.path("id").asText(), another.path("id").asText()), not(hasItem(offer.toString())),
                        not(hasItem(single.path("id").asText()))));
    }

    @Test
    void shouldPreferHomeToADoorThatIsFarAway() {
        // Given
        var far = service(offer, UUID.randomUUID(), "repair");
        ((ObjectNode) far.at("/service_at_locations/0/location")).put("latitude", 55.0);
        var near = service(UUID.randomUUID(), UUID.randomUUID(), "repair");
        for (var both : List.of(far, near)) {
            ((ObjectNode) secondPlace(both).path("location")).put("location_type", "virtual");
        }
        imports(far, near);

        // When
        var matches = asks("{\"ward\": \"%s\", \"interests\": [\"repair\"], \"limit\": 50}".formatted(MOSS));

        // Then
        matches.statusCode(200).body(reasonsFor(offer) + "words", hasItem("from home"))
                .body(reasonsFor(UUID.fromString(near.path("id").asText())) + "words",
                        hasItem("about 1 km from the middle of your ward"));
    }

    @Test
    void shouldMeetOthersWhoComeToThemAtHomeWhenOthersAsk() {
        // Given
        imports(Stream.generate(() -> fromHome("language-exchange")).limit(30).toArray(ObjectNode[]::new));

        // When
        var met = IntStream.range(0, 10).mapToObj(this::whoComesToThem).flatMap(List::stream).collect(Collectors.toSet());

        // Then
        assertEquals(whoComesToThem(3), whoComesToThem(3));
        assertTrue(met.size() > 15, met::toString);
    }

    private List<String> whoComesToThem(int age) {
        return asks("{\"ward\": \"%s\", \"interests\": [\"language-exchange\"], \"ages\": [%d]}".formatted(MOSS, age))
                .statusCode(200).extract().path("matches.findAll { it.distance == null }.offerId");
    }

    private static ObjectNode fromHome(String term) {
        var service = service(UUID.randomUUID(), UUID.randomUUID(), term);
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("location_type", "virtual");
        return service;
    }

    @Test
    void shouldSayWhatEachPlaceHasOfThatPlaceOnly() {
        // Given
        var steps = service(offer, UUID.randomUUID(), "crafts");
        at(steps, 0, "easy-read");
        var stepFree = secondPlace(steps);
        ((ObjectNode) stepFree.path("location")).put("latitude", 54.93);
        at(steps, 1, "step-free");
        imports(steps);

        // When
        var matches = asks("{\"ward\": \"%s\", \"interests\": [\"crafts\"], \"accessNeeds\": [\"step-free\"]}".formatted(MOSS));

        // Then
        matches.statusCode(200).body("matches.find { it.offerId == '" + offer + "' }.distance", greaterThan(3000));
        As.nobody().body(Map.of("terms", List.of("crafts"), "access", List.of("step-free"))).post("/api/search").then()
                .statusCode(200).body("results.id", hasItem(offer.toString()));
        As.nobody().body(Map.of("terms", List.of("crafts"), "access", List.of("step-free", "easy-read"))).post("/api/search")
                .then()
                .statusCode(200).body("results.id", not(hasItem(offer.toString())));
    }

    @Test
    void shouldNotSayEveryWeekOfWhatRunsOnceAMonth() {
        // Given
        var monthly = service(offer, UUID.randomUUID(), "walking");
        ((ObjectNode) monthly.at("/schedules/0")).put("freq", "MONTHLY").put("byday", "1TU");
        imports(monthly);

        // When
        var matches = asks(
                "{\"ward\": \"%s\", \"interests\": [\"walking\"], \"times\": [\"WEEKDAY_DAYTIME\"]}".formatted(MOSS));

        // Then
        matches.statusCode(200).body(reasonsFor(offer) + "words", hasItem("runs on some Tuesday mornings"));
    }

    @Test
    void shouldGiveTheNextGroupItsTurn() throws SQLException {
        // Given
        var nearest = service(offer, UUID.randomUUID(), "computers");
        var next = service(UUID.randomUUID(), UUID.randomUUID(), "computers");
        ((ObjectNode) next.at("/service_at_locations/0/location")).put("latitude", 54.9085);
        imports(nearest, next);
        var question = "{\"ward\": \"%s\", \"interests\": [\"computers\"], \"limit\": 1}".formatted(MOSS);
        asks(question).statusCode(200).body("matches.offerId", contains(offer.toString()));

        // When
        proposed(nearest.at("/organization/id").asText());

        // Then
        asks(question).statusCode(200).body("matches.offerId", contains(next.path("id").asText()));
    }

    private static void proposed(String group) throws SQLException {
        try (var connection = owner();
                var insert = connection.prepareStatement(
                        "insert into group_proposals (group_id, council, day, proposals) values (?::uuid, ?, current_date, 1)")) {
            insert.setString(1, group);
            insert.setString(2, WIGAN);
            insert.execute();
        }
    }

    @Test
    void shouldKeepAndCountNothing() {
        // Given
        imports(service(offer, UUID.randomUUID(), "faith"));
        var before = Tables.inAll("group_proposals");

        // When
        asks("{\"ward\": \"%s\", \"interests\": [\"faith\"]}".formatted(MOSS)).statusCode(200);

        // Then
        assertEquals(before, Tables.inAll("group_proposals"));
    }

    @Test
    void shouldRefuseAPlaceThatIsNotInTheLists() {
        asks("{\"ward\": \"E05000001\", \"interests\": [\"music\"]}").statusCode(422).body("type",
                is("https://kith.org/problems/ward-unknown"));
        asks("{\"postcode\": \"ZE99 9ZZ\", \"interests\": [\"music\"]}").statusCode(422).body("type",
                is("https://kith.org/problems/postcode-unknown"));
    }

    @Test
    void shouldRefuseWhatSaysTooLittleOrIsNoCode() {
        asks("{\"ward\": \"%s\"}".formatted(MOSS)).statusCode(400).body("errors.field", contains("interests"));
        asks("{\"interests\": [\"music\"]}").statusCode(400).body("errors.field", contains("ward"));
        asks("{\"ward\": \"%s\", \"postcode\": \"WN1\", \"interests\": [\"music\"]}".formatted(MOSS)).statusCode(400);
        asks("{\"ward\": \"%s\", \"interests\": [\"knitting-bees\"]}".formatted(MOSS)).statusCode(400)
                .body("errors[0].field", containsString("interests")).body(not(containsString("knitting-bees")));
        asks("{\"ward\": \"%s\", \"interests\": [\"music\"], \"limit\": 51}".formatted(MOSS)).statusCode(400);
    }

    @Test
    void shouldRefuseBadInput() {
        BadInput.assertRefused(PATH, As.token("priya"), "postcode");
    }

    @Test
    void shouldAnswerKeyWorkersAndOperatorsOnly() {
        // Given
        var question = "{\"ward\": \"%s\", \"interests\": [\"music\"]}".formatted(MOSS);

        // When
        var admin = As.user("joan").body(question).post(PATH);

        // Then
        admin.then().statusCode(403);
        As.nobody().body(question).post(PATH).then().statusCode(401);
        As.user("omar").body(question).post(PATH).then().statusCode(200);
    }

    @Test
    void shouldNotProposeOffersOfAnotherCouncilNorKnowItsWards() {
        As.user("gwen").body("{\"ward\": \"%s\", \"interests\": [\"music\"]}".formatted(MOSS)).post(PATH).then()
                .statusCode(422);
    }

    private static ValidatableResponse asks(String question) {
        return As.user("priya").body(question).post(PATH).then();
    }

    /** Another place of the service, for now like the first. */
    private static ObjectNode secondPlace(ObjectNode service) {
        var places = (ArrayNode) service.path("service_at_locations");
        ObjectNode second = places.get(0).deepCopy();
        places.add(second.put("id", UUID.randomUUID().toString()));
        ((ObjectNode) second.path("location")).put("id", UUID.randomUUID().toString());
        return second;
    }

    private static void at(ObjectNode service, int place, String access) {
        var location = (ObjectNode) service.at("/service_at_locations/" + place + "/location");
        location.putArray("accessibility").addObject().put("accessibility", access);
    }

    private static ObjectNode endingOn(ObjectNode service, LocalDate last) {
        ((ObjectNode) service.at("/schedules/0")).put("valid_to", last.toString());
        return service;
    }

    private static ObjectNode on(ObjectNode service, LocalDate day) {
        ((ObjectNode) service.at("/schedules/0")).put("dtstart", day.toString()).remove(List.of("freq", "byday"));
        return service;
    }

    private static String reasonsFor(UUID offer) {
        return "matches.find { it.offerId == '" + offer + "' }.reasons.";
    }

    private static ObjectNode forAges(ObjectNode service, int from, int to) {
        return service.put("minimum_age", from).put("maximum_age", to);
    }
}
