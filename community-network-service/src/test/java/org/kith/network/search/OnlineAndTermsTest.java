package org.kith.network.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.search.SearchStory.HERE;
import static org.kith.network.search.SearchStory.found;
import static org.kith.network.search.SearchStory.named;
import static org.kith.network.search.SearchStory.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class OnlineAndTermsTest {
    private final String word = SearchStory.word();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void wards() {
        wardsAreKnown();
    }

    @Test
    void shouldFindWhatPeopleCanDoFromHome() {
        // Given
        imports(fromHome(named(one, word, 0)), named(other, word, 100));

        // When
        var ids = found("words", word, "online", true);

        // Then
        assertEquals(List.of(one.toString()), ids);
        assertEquals(Set.of(one.toString(), other.toString()), Set.copyOf(found("words", word, "online", false)));
        As.nobody().get("/api/search?online=true&words=" + word).then().statusCode(200).body("results.id",
                contains(one.toString()));
        assertEquals(0, (int) search("words", word + " -" + word, "online", true, "total", true).extract().path("total"));
        assertEquals(1, (int) search("words", word, "online", true, "total", true).extract().path("total"));
    }

    @Test
    void shouldHaveNoDistanceToWhatPeopleDoFromHome() {
        // Given
        imports(fromHome(named(one, word, 0)), named(other, word, 100));

        // When
        var answer = search("words", word, "near", HERE, "online", true);

        // Then
        answer.statusCode(200).body("results.id", contains(one.toString())).body("results.distance", everyItem(nullValue()));
        assertEquals(List.of(other.toString()), found("words", word, "near", HERE, "within", 50_000));
    }

    @Test
    void shouldFindFromHomeWhatAlsoHasADoor() {
        // Given
        var both = named(one, word, 100);
        var places = (ArrayNode) both.at("/service_at_locations");
        var atHome = places.get(0).deepCopy();
        places.add(atHome);
        ((ObjectNode) atHome).put("id", UUID.randomUUID().toString());
        ((ObjectNode) atHome.path("location")).put("location_type", "virtual").put("id", UUID.randomUUID().toString())
                .remove(List.of("latitude", "longitude", "addresses"));
        imports(both, named(other, word, 200));

        // When
        var ids = found("words", word, "online", true);

        // Then
        assertEquals(List.of(one.toString()), ids);
        search("words", word, "near", HERE, "online", true).body("results.id", everyItem(is(one.toString())))
                .body("results.distance", contains(100, null));
        search("words", word, "near", HERE, "within", 150).body("results.id", contains(one.toString())).body("results.distance",
                contains(100));
    }

    @Test
    void shouldFindWhatHasAllOfSeveralTerms() {
        // Given
        imports(about(named(one, word, 300), "kith-help", "company"), named(other, word, 100));

        // When
        var ids = found("words", word, "terms", List.of("gardening", "company"));

        // Then
        assertEquals(List.of(one.toString()), ids);
        assertEquals(List.of(one.toString()), found("words", word, "terms", List.of("company", "gardening"), "near", HERE));
        As.nobody().get("/api/search?terms=gardening,company&words=" + word).then().statusCode(200)
                .body("results.id", contains(one.toString()));
        assertEquals(2, found("words", word, "terms", List.of("gardening", "gardening")).size());
        assertEquals(List.of(), found("words", word, "terms", List.of("gardening", "company", "singing")));
    }

    @Test
    void shouldFindTheNearestWithAllOfSeveralTerms() {
        // Given
        imports(about(named(one, word, 300), "kith-help", "company"), named(other, word, 100));

        // When
        var ids = found("terms", List.of("gardening", "company"), "near", HERE, "within", 1000, "limit", 50);

        // Then
        assertTrue(ids.contains(one.toString()));
        assertFalse(ids.contains(other.toString()));
        search("terms", List.of("gardening", "company"), "limit", 50).body("results.id", not(hasItem(other.toString())))
                .body("results.why", everyItem(is("it is about gardening, it helps with company")));
    }

    /** A term of its own, so that there is less than a page of it. */
    @Test
    void shouldPutWhatNeedsNoWayAfterAllThatIsNear() {
        // Given
        var term = UUID.randomUUID();
        imports(about(fromHome(named(one, word, 0)), term), about(named(other, word, 100), term));

        // When
        var ids = found("terms", List.of(term), "near", HERE);

        // Then
        assertEquals(List.of(other.toString(), one.toString()), ids);
        assertEquals(List.of(other.toString()), found("terms", List.of(term), "near", HERE, "within", 5_000));
        assertEquals(List.of(), found("terms", List.of(term), "near", HERE, "within", 50));
        search("terms", List.of(term), "near", HERE).body("results.why", everyItem(is("it is sorted under what you chose")));
        assertEquals(List.of(other.toString(), one.toString()), found("terms", List.of(term, "gardening"), "near", HERE));
    }

    private static ObjectNode fromHome(ObjectNode service) {
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("location_type", "virtual");
        return service;
    }

    private ObjectNode about(ObjectNode service, UUID term) {
        service.withArray("attributes").addObject().putObject("taxonomy_term").put("id", term.toString()).put("name", word)
                .put("taxonomy", "things");
        return service;
    }

    private static ObjectNode about(ObjectNode service, String taxonomy, String term) {
        service.withArray("attributes").addObject().putObject("taxonomy_term").put("taxonomy", taxonomy).put("term", term);
        return service;
    }
}
