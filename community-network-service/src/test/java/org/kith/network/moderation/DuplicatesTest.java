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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.confirmed;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.GroupsStory.waitingId;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfNobody;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.joins;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.network.Mailbox;

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
    void shouldMakeOneOfSomebodyWhoIsInBothAndBringBothBack() {
        // Given
        isImported(name);
        var sue = emailOf(name);
        var own = published(name, false);
        var desk = link(sue, 3);
        As.nobody().body(Map.of("email", sue, "note", "It is ours.")).post("/api/groups/" + imported + "/claims").then()
                .statusCode(202);
        send(link(sue, 4), Map.of()).then().statusCode(200);
        var claim = "claims.find { it.email == '" + sue + "' }.";

        // When
        var merge = merge(imported, own);

        // Then
        open(desk).then().statusCode(200).body(containsString("Tuesday dig"), containsString("Ask somebody to look after it"));
        As.user("mo").get("/api/moderation/claims").then().body(claim + "admins", is(1)).body(claim + "groupEmail", is(sue));
        isImported(name);
        As.user("mo").get("/api/moderation/claims").then().body(claim + "groupEmail", is(sue));
        send("/groups/lost-link", Map.of("email", sue)).then().statusCode(200);
        open(link(sue, 5)).then().statusCode(200).body(containsString("Tuesday dig"));
        assertEquals(5, Mailbox.of(sue).size(), "one link, to the group that stayed");

        // When
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);

        // Then
        As.user("mo").get("/api/moderation/claims").then().body(claim + "admins", is(0))
                .body(claim + "groupEmail", is(imported + "@groups.example"));
        open(desk).then().statusCode(200).body(not(containsString("Tuesday dig")),
                containsString("Ask somebody to look after it"));
    }

    @Test
    void shouldGiveAnAccountTheBetterOfItsTwoRolesUntilItIsUndone() {
        // Given
        isImported(name);
        var own = published(name, false);
        As.client("operator-" + WIGAN).body(Map.of("groupId", imported, "subject", JOAN, "role", "MEMBER"))
                .post("/api/group-members").then().statusCode(201);
        joins(own, JOAN);
        var words = Map.of("name", name, "whatYouDo", "We bowl.");
        As.user("joan").body(words).put("/api/groups/" + imported).then().statusCode(404);

        // When
        var merge = merge(imported, own);

        // Then
        As.user("joan").body(words).put("/api/groups/" + imported).then().statusCode(204);
        As.user("joan").get("/api/groups/mine").then().body("groups.id", not(hasItem(own.toString())));
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);
        As.user("joan").body(words).put("/api/groups/" + imported).then().statusCode(404);
        As.user("joan").body(words).put("/api/groups/" + own).then().statusCode(204);
    }

    @Test
    void shouldUndoTheLaterOfTwoMergingsOfTheSamePeopleFirst() {
        // Given
        isImported(name);
        var first = published(name, false);
        var second = groupOfNobody(UUID.randomUUID(), "gardening");
        List.of(imported, second).forEach(group -> As.client("operator-" + WIGAN)
                .body(Map.of("groupId", group, "subject", JOAN, "role", "MEMBER")).post("/api/group-members").then()
                .statusCode(201));
        joins(first, JOAN);
        var merge = merge(imported, first);
        var later = merge(imported, second);

        // When
        var tooEarly = As.user("mo").post("/api/moderation/merges/" + merge + "/undo");

        // Then
        tooEarly.then().statusCode(409).body("type", is("https://kith.org/problems/not-undoable"))
                .body("detail", containsString("Undo that first"));
        for (var each : List.of(later, merge)) {
            As.user("mo").post("/api/moderation/merges/" + each + "/undo").then().statusCode(200);
        }
        var words = Map.of("name", name, "whatYouDo", "We bowl.");
        As.user("joan").body(words).put("/api/groups/" + first).then().statusCode(204);
        As.user("joan").body(words).put("/api/groups/" + second).then().statusCode(404);
        As.user("joan").body(words).put("/api/groups/" + imported).then().statusCode(404);
    }

    @Test
    void shouldLetNobodyLeadAGroupByRegisteringOneOfTheSameName() {
        // Given
        var own = published(name, false);
        var strangers = name + " Club";
        confirmed(strangers);
        var gone = waitingId(strangers);

        // When
        var merge = merge(own, gone);

        // Then
        var desk = link(emailOf(strangers), 3);
        open(desk).then().statusCode(200).body(containsString(emailOf(name)), not(containsString("Ask somebody to look after")),
                not(containsString("/members/")));
        As.client("operator-" + WIGAN).body(Map.of("groupId", gone, "subject", JOAN, "role", "ADMIN"))
                .post("/api/group-members").then().statusCode(409).body("detail", containsString("merged into another"));
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);
        open(desk).then().statusCode(200).body(not(containsString(emailOf(name))),
                containsString("Ask somebody to look after"));
    }

    @Test
    void shouldWriteToNobodyOfTheOtherGroupOnceItIsUndone() {
        // Given
        var own = published(name, false);
        var desk = link(emailOf(name), 3);
        var other = fresh("Moss Green");
        var merge = merge(own, published(other, false));
        var page = open(desk).asString();
        var them = page.substring(page.indexOf(emailOf(other))).split("name=\"member\" value=\"")[1].substring(0, 36);
        send(desk + "/letters", Map.of("member", them)).then().statusCode(303);
        open(desk).then().body(containsString("Gets our letters"), containsString(emailOf(other)));

        // When
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);

        // Then
        open(desk).then().body(containsString("Gets our letters"), not(containsString(emailOf(other))));
    }

    @Test
    void shouldTakeAYesAlsoAfterTheGroupWasMerged() {
        // Given
        isImported(name);
        var second = groupOfNobody(UUID.randomUUID(), "gardening");
        var sue = emailOf(name);
        for (var each : List.of(imported, second)) {
            As.nobody().body(Map.of("email", sue, "note", "It is ours.")).post("/api/groups/" + each + "/claims").then()
                    .statusCode(202);
        }
        send(link(sue, 1), Map.of()).then().statusCode(200);
        send(link(sue, 2), Map.of()).then().statusCode(200);
        String claim = As.user("mo").get("/api/moderation/claims")
                .path("claims.find { it.email == '" + sue + "' && it.groupId == '" + second + "' }.id");
        merge(imported, second);
        As.user("mo").get("/api/moderation/claims").then().body("claims.find { it.id == '" + claim + "' }.groupName", is(name));

        // When
        As.user("mo").body("{\"reason\": \"I rang you up.\"}").post("/api/moderation/claims/" + claim + "/approve").then()
                .statusCode(200);

        // Then
        send(link(sue, 3), Map.of()).then().statusCode(303).header("Location", containsString("?done=CLAIMED"));
    }

    @Test
    void shouldTellThoseWhoWaitWhatBecameOfTheirGroup() {
        // Given
        isImported(name + " Club");
        confirmed(name);
        var own = waitingId(name);

        // When
        merge(imported, own);

        // Then
        var letter = Mailbox.await(emailOf(name), 3).get(2);
        assertEquals(name + " Club and your group are one now", letter.get("subject"));
        assertTrue(letter.get("text").contains("\"" + name + "\""), letter.get("text"));
        open(link(emailOf(name), 3)).then().statusCode(200).body(containsString("Tuesday dig"));
    }

    @Test
    void shouldNotHideWhatIsInTheDirectory() {
        // Given
        isImported(name);
        confirmed(name);

        // When
        var answer = As.user("mo").body(Map.of("keep", waitingId(name), "merge", imported))
                .post("/api/moderation/duplicates/merge");

        // Then
        answer.then().statusCode(409).body("type", is("https://kith.org/problems/not-mergeable"))
                .body("detail", containsString("keep the group that is in the directory"));
        As.nobody().get("/api/groups/" + imported).then().statusCode(200).body("id", is(imported.toString()));
    }

    private static String merge(UUID keep, UUID merge) {
        return As.user("mo").body(Map.of("keep", keep, "merge", merge)).post("/api/moderation/duplicates/merge").then()
                .statusCode(200).extract().path("id");
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
