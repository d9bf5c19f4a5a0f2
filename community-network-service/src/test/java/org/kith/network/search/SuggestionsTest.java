package org.kith.network.search;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.search.SearchStory.named;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KithResource.class)
class SuggestionsTest {
    private final String word = SearchStory.word();

    @Test
    void shouldGoOnFromTheBeginningOfAWord() {
        // Given
        wardsAreKnown();
        imports(named(UUID.randomUUID(), "Weekly " + word, 100), named(UUID.randomUUID(), word + " weekly", 100));

        // When
        var suggested = suggestions(word.substring(0, word.length() - 2));

        // Then
        suggested.body("suggestions.text", contains(word + " weekly", "Weekly " + word))
                .body("suggestions.kind", contains("SERVICE", "SERVICE"));
        suggestions("garde").body("suggestions", hasItem(Map.of("text", "Gardening", "kind", "TERM")));
        suggestions("Moss Allo").body("suggestions", hasItem(Map.of("text", "Moss Allotment", "kind", "GROUP")));
    }

    @Test
    void shouldSuggestWhatSoundsLikeIt() {
        // Given
        wardsAreKnown();
        imports(named(UUID.randomUUID(), "Marquetry " + word, 100));

        // When, Then
        suggestions("markuetry " + word).body("suggestions.text", hasItem("Marquetry " + word));
    }

    @Test
    void shouldKeepToACouncilWhenAsked() {
        // Given
        wardsAreKnown();
        imports(named(UUID.randomUUID(), word, 100));

        // When, Then
        suggestions(word + "&council=" + WIGAN).body("suggestions.text", contains(word));
        suggestions(word + "&council=" + CHESTERFIELD).body("suggestions", hasSize(0));
    }

    @Test
    void shouldTakeAnythingThatIsTyped() {
        for (var hostile : List.of("((", ".*", "\\m", "%%", "'' or 1=1", "[[[", "🌱🌱")) {
            As.nobody().queryParam("q", hostile).get("/api/search/suggestions").then().statusCode(200).body(
                    "suggestions.size()",
                    lessThan(11));
        }
        As.nobody().get("/api/search/suggestions").then().statusCode(400).body("errors.field", contains("q"));
        As.nobody().get("/api/search/suggestions?q=x").then().statusCode(400).body("errors.field", contains("q"));
        As.nobody().get("/api/search/suggestions?q=xx&council=zq").then().statusCode(400).body("errors[0].field",
                is("council"));
    }

    private static ValidatableResponse suggestions(String query) {
        return As.nobody().get("/api/search/suggestions?q=" + query).then().statusCode(200);
    }
}
