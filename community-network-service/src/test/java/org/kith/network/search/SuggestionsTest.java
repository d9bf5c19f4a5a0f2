package org.kith.network.search;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.search.SearchStory.found;
import static org.kith.network.search.SearchStory.named;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.GroupsStory;
import org.kith.network.NetworkStory;
import org.kith.network.reading.Sql;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@WithTestResource(KithResource.class)
class SuggestionsTest {
    @Inject
    @ReactiveDataSource("search")
    Pool pool;

    private final String word = SearchStory.word();
    private final UUID id = UUID.randomUUID();
    private final ObjectNode service = named(id, word, 100);

    @BeforeEach
    void wards() {
        wardsAreKnown();
    }

    @Test
    void shouldGoOnFromTheBeginningOfAWord() {
        // Given
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
        imports(named(UUID.randomUUID(), "Marquetry " + word, 100));

        // When, Then
        suggestions("markuetry " + word).body("suggestions.text", hasItem("Marquetry " + word));
    }

    @Test
    void shouldKeepToACouncilWhenAsked() {
        // Given
        imports(named(UUID.randomUUID(), word, 100));

        // When, Then
        suggestions(word + "&council=" + WIGAN).body("suggestions.text", contains(word));
        suggestions(word + "&council=" + CHESTERFIELD).body("suggestions", hasSize(0));
    }

    @Test
    void shouldSuggestWhatPausesAsItIsFound() {
        // Given
        imports(service);
        suggestions(word).body("suggestions.text", contains(word));

        // When
        imports(service.put("status", "temporarily closed"));

        // Then
        suggestions(word).body("suggestions.text", contains(word));
        assertThat(found("words", word), contains(id.toString()));
    }

    @Test
    void shouldNotSuggestWhatHasEnded() {
        // Given
        imports(service);
        suggestions(word).body("suggestions.text", contains(word));

        // When
        imports(service.put("status", "inactive"));

        // Then
        suggestions(word).body("suggestions", empty());
    }

    /** Neither by its name nor by its group's. */
    @Test
    void shouldNotSuggestWhatIsOver() {
        // Given
        var yesterday = LocalDate.now(SearchDesk.UNITED_KINGDOM).minusDays(1);
        ((ObjectNode) service.path("organization")).put("name", "Group " + word);
        imports(service);
        suggestions(word).body("suggestions.text", containsInAnyOrder(word, "Group " + word));

        // When
        ((ObjectNode) service.at("/schedules/0")).put("valid_to", yesterday.toString());
        imports(service);

        // Then
        suggestions(word).body("suggestions", empty());
    }

    @Test
    void shouldNotSuggestWhatNobodyConfirmedForHalfAYear() {
        // Given
        imports(service);
        suggestions(word).body("suggestions.text", contains(word));
        Tables.letTimePass("offer", id, Duration.ofDays(181));

        // When
        As.user("omar").body("{\"askAfterDays\": 90, \"unconfirmedAfterDays\": 120, \"hiddenAfterDays\": 180}")
                .put("/api/settings/freshness").then().statusCode(200);

        // Then
        suggestions(word).body("suggestions", empty());
    }

    @Test
    void shouldNotSuggestWhatNobodyHasLetIn() {
        // Given
        var name = "Group " + word;
        GroupsStory.confirmed(name);
        var waiting = GroupsStory.waitingId(name);
        ((ObjectNode) service.path("organization")).put("id", waiting.toString());

        // When
        imports(service);

        // Then
        suggestions(word).body("suggestions", empty());
        As.user("mo").body(Map.of("reason", "You are known here.")).post("/api/moderation/groups/" + waiting + "/approve")
                .then().statusCode(200);
        suggestions(word).body("suggestions.kind", hasItem("GROUP"));
    }

    @Test
    void shouldNotSuggestAGroupThatWentIntoAnother() {
        // Given
        ((ObjectNode) service.path("organization")).put("name", "Group " + word);
        imports(service.put("name", "Other " + word));
        var stays = NetworkStory.groupOfNobody(UUID.randomUUID(), "gardening");
        suggestions(word).body("suggestions.text", containsInAnyOrder("Other " + word, "Group " + word));

        // When
        As.user("mo").body(Map.of("keep", stays, "merge", service.at("/organization/id").asText()))
                .post("/api/moderation/duplicates/merge").then().statusCode(200);

        // Then
        suggestions(word).body("suggestions.text", contains("Other " + word));
    }

    @Test
    void shouldNotSuggestWhereAConfidentialAddressIs() {
        // Given
        var venue = SearchStory.word();
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("name", venue);
        ((ObjectNode) service.at("/service_at_locations/0/location/addresses/0")).put("address_1", venue);

        // When
        imports(service.put("address_confidential", true));

        // Then
        suggestions(word).body("suggestions.text", contains(word));
        suggestions(venue).body("suggestions", empty());
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

    /** Somebody types, and waits: whatever the letters, no table that grows is read from end to end. */
    @Test
    void shouldLookNothingUpRowByRow() {
        for (var asked : List.of(Suggestions.begun("ga", null), Suggestions.begun("ga", WIGAN),
                Suggestions.alike("gard", null), Suggestions.alike("gard", WIGAN))) {
            assertThat(plan(asked), allOf(containsString("Index"), not(containsString("Seq Scan on listing")),
                    not(containsString("Seq Scan on community_group"))));
        }
    }

    @Test
    void shouldGiveUpBeforeWhoeverWaitsDoes() throws SQLException {
        // Given
        try (var busy = owner()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table listing in access exclusive mode");

            // When, Then
            As.nobody().get("/api/search/suggestions?q=ga").then().statusCode(503)
                    .body("type", is("https://kith.org/problems/temporarily-unavailable"))
                    .body("detail", containsString("took too long"));
        }
        suggestions("garde");
    }

    private String plan(Sql asked) {
        return pool.withTransaction(connection ->
        // With so few rows any index would be a detour.
        connection.query("set local enable_seqscan = off").execute()
                .chain(() -> connection.preparedQuery("explain " + asked).execute(asked.tuple())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0))
                        .collect(Collectors.joining("\n")))
                .await().indefinitely();
    }

    private static ValidatableResponse suggestions(String query) {
        return As.nobody().get("/api/search/suggestions?q=" + query).then().statusCode(200);
    }
}
