package org.kith.network.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.search.SearchStory.HERE;
import static org.kith.network.search.SearchStory.named;
import static org.kith.network.search.SearchStory.search;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.network.NetworkStory;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is searched follows what it was made from. */
@QuarkusTest
@WithTestResource(KithResource.class)
class KeptInStepTest {
    private final String word = SearchStory.word();
    private final UUID id = UUID.randomUUID();
    private final ObjectNode service = named(id, word, 100);

    @BeforeEach
    void wards() {
        NetworkStory.wardsAreKnown();
    }

    @Test
    void shouldListNothingAnewWhenAFeedSaysWhatItSaidBefore() throws SQLException {
        // Given
        imports(service);
        var written = writtenBy();

        // When
        imports(service);

        // Then
        assertEquals(written, writtenBy());
        imports(service.put("description", "We meet and eat."));
        search("words", word).body("results.description", contains("We meet and eat."));
    }

    @Test
    void shouldCallAGroupWhatItsFeedCallsItNow() {
        // Given
        imports(service);

        // When
        ((ObjectNode) service.path("organization")).put("name", "Moss Growers");
        imports(service);

        // Then
        search("words", word).body("results.groupName", contains("Moss Growers"));
    }

    @Test
    void shouldMoveWithItsWardWhatIsKnownByItOnly() {
        // Given
        var ward = "E05" + new Random().nextInt(100_000, 999_999);
        isAt(ward, 55.31);
        imports(service);
        joins(UUID.fromString(service.at("/organization/id").asText()), NetworkStory.JOAN);
        As.user("joan").body("""
                {"title": "%s", "description": "We sing.", "ward": "%s", "interests": ["singing"]}""".formatted(word, ward))
                .put("/api/offers/" + id).then().statusCode(200);
        search("words", word, "near", HERE).body("results.distance", contains(1112));

        // When
        isAt(ward, 55.32);

        // Then
        search("words", word, "near", HERE).body("results.distance", contains(2224));
        search("terms", List.of("singing"), "near", HERE, "within", 3_000, "limit", 50)
                .body("results.findAll { it.id == '%s' }.distance".formatted(id), contains(2224));
    }

    /** Words are learnt a little later; until then one that is just listed was not mistyped either. */
    @Test
    void shouldNotMendAWordThatIsJustListed() {
        // Given
        imports(named(UUID.randomUUID(), word + "es", 100));
        SearchStory.change("insert into search_word (word, uses) values (?, 3)", word + "en");
        search("words", word + "em").body("searchedFor", is(word + "en"));

        // When
        var answer = search("words", word + "es", "near", HERE, "within", 10);

        // Then
        answer.body("results", hasSize(0)).body("searchedFor", nullValue());
    }

    private static void isAt(String ward, double latitude) {
        As.client("operator-" + WIGAN).body("""
                {"places": [{"code": "%s", "name": "Song", "kind": "WARD", "latitude": %s, "longitude": -3.1}]}"""
                .formatted(ward, latitude)).post("/api/places").then().statusCode(200);
    }

    /** The transaction that wrote the listing. */
    private String writtenBy() throws SQLException {
        try (var connection = owner();
                var row = connection.createStatement()
                        .executeQuery("select string_agg(xmin::text, ' ') from listing where offer_id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
