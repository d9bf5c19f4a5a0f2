package org.kith.network.taxonomies;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class TaxonomiesResourceTest {
    private static final String OPEN = "/open-referral-uk/v3/taxonomies/";

    @Test
    void shouldTakeTheListThatFamilyHubsUse() throws IOException {
        // Given
        var list = Path.of("../../shared/data/directory/dfe_family_hubs_taxonomy.csv");
        assumeTrue(Files.exists(list), "the reference data is not here");

        // When
        var taken = As.client("operator-E08000010").contentType("text/csv").body(Files.readString(list))
                .queryParam("name", "Family hubs").queryParam("prefix", "dfe-family-hubs").post("/api/taxonomies");

        // Then
        String id = taken.then().statusCode(200).body("terms", is(49)).extract().path("id");
        As.nobody().get(OPEN + id).then().statusCode(200).body("name", is("Family hubs"))
                .body("taxonomy_terms.size()", is(49)).body("taxonomy_terms.term", hasItems("dfe-family-hubs:1"))
                .body("taxonomy_terms.name", hasItem("Activities, clubs and groups"))
                .body("taxonomy_terms.find { it.parent_id != null }.parent_id", notNullValue());
    }

    @Test
    void shouldBringAVocabularyUpToDate() {
        // Given
        var taxonomy = UUID.randomUUID();
        var term = UUID.randomUUID();
        load("operator-E08000010", taxonomy, term, "Digging");

        // When
        load("operator-E08000010", taxonomy, term, "Garden<b>ing</b> <img src=x onerror=alert(1)");

        // Then
        As.nobody().get("/open-referral-uk/v3/taxonomy_terms/" + term).then().statusCode(200)
                .body("name", is("Gardening img src=x onerror=alert(1)"))
                .body("term", is("esd:29")).body("taxonomy_id", is(taxonomy.toString()));
        As.nobody().get("/open-referral-uk/v3/taxonomy_terms?taxonomy_id=" + taxonomy).then().body("total_items", is(1));
    }

    @Test
    void shouldLeaveAnotherCouncilsVocabularyAsItIs() {
        // Given
        var taxonomy = UUID.randomUUID();
        var term = UUID.randomUUID();
        load("operator-E08000010", taxonomy, term, "Ours");

        // When
        load("operator-E07000034", taxonomy, term, "Theirs");

        // Then
        As.nobody().get("/open-referral-uk/v3/taxonomy_terms/" + term).then().statusCode(200).body("name", is("Ours"));
    }

    @Test
    void shouldKnowOurOwnFromTheStart() {
        As.nobody().get("/open-referral-uk/v3/taxonomies").then().statusCode(200)
                .body("contents.name", hasItems("kith-interests", "kith-help"));
    }

    @Test
    void shouldRefuseWhatIsNoVocabulary() {
        As.client("operator-E08000010").contentType("text/csv").body("a,b\n1,2\n").queryParam("name", "x")
                .queryParam("prefix", "x").post("/api/taxonomies").then().statusCode(422)
                .body("type", containsString("file-not-understood"));
        As.client("operator-E08000010").contentType("text/csv").body("id,name\n1,2\n").queryParam("name", "x")
                .queryParam("prefix", "not a prefix").post("/api/taxonomies").then().statusCode(400);
        As.user("joan").body("{}").post("/api/taxonomies").then().statusCode(403);
        As.nobody().body("{}").post("/api/taxonomies").then().statusCode(401);
        BadInput.assertRefused("/api/taxonomies", As.token("omar"), "name");
    }

    private static void load(String operator, UUID taxonomy, UUID term, String name) {
        As.client(operator).body("""
                {"id": "%s", "name": "Council services", "taxonomy_terms": [{"id": "%s", "name": "%s", "term": "esd:29"}]}
                """.formatted(taxonomy, term, name)).post("/api/taxonomies").then().statusCode(200).body("terms", is(1));
    }
}
