package org.kith.network.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class DuplicatesTest {
    private final String name = fresh("Hindley Bowling Green");
    private final UUID offer = UUID.randomUUID();
    private final UUID imported = UUID.randomUUID();

    @Test
    void shouldShowWhatMightBeTheSameSideBySide() {
        // Given
        isImported(name + " Club");
        var own = published(name, false);

        // When
        var pairs = As.user("mo").get("/api/moderation/duplicates");

        // Then
        var pair = "pairs.find { [it.first.id, it.second.id].containsAll(['" + own + "', '" + imported + "']) }.";
        pairs.then().statusCode(200).body(pair + "reasons", hasItem("Their names are alike"))
                .body(pair + "reasons", hasItem("They are within a kilometre of each other"))
                .body(pair + "differing", hasItems("name", "description", "ward"))
                .body(pair + "with { p -> [p.first, p.second].find { it.id == '" + own + "' }.offers }", is(0))
                .body(pair + "with { p -> [p.first, p.second].find { it.id == '" + imported + "' }.offers }", is(1))
                .body(pair + "with { p -> [p.first, p.second].find { it.id == '" + own + "' }.wardName }", is("Moss"));
        assertEquals(0,
                (int) pairs.path("pairs.findAll { it.first.name == it.second.name && it.differing.contains('name') }.size()"));
    }

    @Test
    void shouldMergeAndBringBackExactly() {
        // Given
        isImported(name);
        var own = published(name, false);
        send(link(emailOf(name), 3) + "/offers",
                Map.of("title", "Bowls for all", "whatHappens", "We bowl.", "ward", MOSS, "about", "sport"));
        String green = As.user("mo")
                .body(Map.of("type", "PLACE", "title", "A green", "ward", MOSS, "groupId", own, "contact", "01942 000000"))
                .post("/api/assets").then().statusCode(201).extract().path("id");
        String bowls = As.nobody().get("/api/groups/" + own + "/offers").then().extract().path("offers[0].id");

        // When
        String merge = As.user("mo").body(Map.of("keep", imported, "merge", own)).post("/api/moderation/duplicates/merge")
                .then()
                .statusCode(200).body("undoneAt", nullValue()).body("keptName", is(name)).body("mergedName", is(name)).extract()
                .path("id");

        // Then
        As.nobody().get("/api/groups/" + imported + "/offers").then().body("offers.id", hasItems(bowls, offer.toString()));
        As.nobody().get("/api/assets/" + green).then().body("groupId", is(imported.toString()));
        As.nobody().redirects().follow(false).get("/api/groups/" + own).then().statusCode(308);
        As.nobody().get("/api/groups/" + own).then().statusCode(200).body("id", is(imported.toString()));
        open(link(emailOf(name), 3)).then().statusCode(200).body(containsString("Tuesday dig"));

        // When
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200).body("undoneAt", notNullValue());

        // Then
        As.nobody().get("/api/groups/" + own).then().body("id", is(own.toString()));
        As.nobody().get("/api/assets/" + green).then().body("groupId", is(own.toString()));
        As.nobody().get("/api/groups/" + own + "/offers").then().body("offers.id", contains(bowls));
        As.nobody().get("/api/groups/" + imported + "/offers").then().body("offers.id", contains(offer.toString()));
        open(link(emailOf(name), 3)).then().body(not(containsString("Tuesday dig")));
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(409)
                .body("type", is("https://kith.org/problems/not-undoable"));
        As.user("mo").get("/api/moderation/merges").then().statusCode(200).body("merges.id", hasItem(merge));
    }

    @Test
    void shouldNotShowAgainWhatIsNotTheSame() {
        // Given
        isImported(name);
        var own = published(name, false);
        areShown(own, imported, 1);

        // When
        As.user("mo").body(Map.of("first", own, "second", imported)).post("/api/moderation/duplicates/dismiss").then()
                .statusCode(204);

        // Then
        areShown(own, imported, 0);
    }

    @Test
    void shouldWarnTheModeratorOfAGroupThatMightBeThereAlready() {
        // Given
        isImported(name);

        // When
        confirmed(name);

        // Then
        As.user("mo").get("/api/moderation/groups").then().statusCode(200)
                .body("groups.find { it.group.name == '" + name + "' }.group.wardName", is("Moss"))
                .body("groups.find { it.group.name == '" + name + "' }.likelyDuplicates.find { it.group.id == '" + imported
                        + "' }.reasons", hasItem("They have the same name"))
                .body("groups.find { it.group.name == '" + name + "' }.likelyDuplicates.find { it.group.id == '" + imported
                        + "' }.group.offers", is(1));
    }

    @Test
    void shouldMergeOnlyGroupsOfTheOwnCouncil() {
        // Given
        isImported(name);
        var foreign = UUID.randomUUID();
        imports("operator-" + CHESTERFIELD, named(UUID.randomUUID(), foreign, name));

        // When, Then
        areShown(imported, foreign, 0);
        As.user("mo").body(Map.of("keep", imported, "merge", foreign)).post("/api/moderation/duplicates/merge").then()
                .statusCode(404);
        As.user("mo").body(Map.of("keep", imported, "merge", imported)).post("/api/moderation/duplicates/merge").then()
                .statusCode(400);
        As.user("mo").body(Map.of("first", imported, "second", foreign)).post("/api/moderation/duplicates/dismiss").then()
                .statusCode(404);
        As.user("mo").post("/api/moderation/merges/" + foreign + "/undo").then().statusCode(404);
        As.user("joan").get("/api/moderation/duplicates").then().statusCode(403);
        BadInput.assertRefused("/api/moderation/duplicates/merge", As.token("mo"), "keep");
    }

    private static void areShown(UUID one, UUID other, int times) {
        As.user("mo").get("/api/moderation/duplicates").then().statusCode(200).body(
                "pairs.findAll { [it.first.id, it.second.id].containsAll(['" + one + "', '" + other + "']) }.size()",
                is(times));
    }

    private void isImported(String groupName) {
        wardsAreKnown();
        imports(named(offer, imported, groupName)).body("taken", is(1));
    }

    private static ObjectNode named(UUID offer, UUID group, String groupName) {
        var service = service(offer, group, "gardening");
        ((ObjectNode) service.path("organization")).put("name", groupName);
        return service;
    }
}
