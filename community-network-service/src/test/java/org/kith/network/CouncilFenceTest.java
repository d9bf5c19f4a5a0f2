package org.kith.network;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.events.CopingLevel;
import org.kith.events.CopingLevelChanged;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralSent;
import org.kith.events.SaidBy;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two fences stand between councils. Groups, offers and places are public facts: everybody reads them, only their council writes them. */
@QuarkusTest
@WithTestResource(KithResource.class)
class CouncilFenceTest {
    private static final Set<String> PUBLIC = Set.of("community_group", "offer", "place", "listing", "offer_term",
            "offer_session", "taxonomy", "taxonomy_term", "community_asset");
    private final UUID offer = UUID.randomUUID();

    @Test
    void shouldHideEveryRowOfAnotherCouncilFromSql() {
        // Given
        aWholeStory();

        // When, Then
        assertAll(Tables.ofCouncils().stream().filter(table -> !PUBLIC.contains(table)).map(table -> () -> {
            assertEquals(0, Tables.seenBy(CHESTERFIELD, table), table + " is seen by another council");
            assertEquals(0, Tables.seenBy("", table), table + " is seen by nobody in particular");
        }));
        for (var table : List.of("place", "group_contact", "group_member", "offer_version", "place_taken", "matching_round",
                "group_proposals", "letter", "feed", "import_run", "import_file", "import_row", "feed_record", "group_person",
                "group_decision",
                "group_claim", "groups_apart",
                "group_merge", "group_merge_moved", "asset_contact", "group_version", "asset_version")) {
            assertTrue(Tables.seenBy(WIGAN, table) > 0, table + " has rows, or this test would prove nothing");
        }
    }

    @Test
    void shouldShowWhatIsNoLongerRunToItsOwnCouncilOnly() {
        // Given
        groupOfJoan(offer, "gardening");
        var before = Tables.seenBy("", "offer");

        // When
        imports(service(offer, UUID.randomUUID(), "gardening").put("status", "defunct"));

        // Then
        assertEquals(before - 1, Tables.seenBy("", "offer"));
        assertEquals(before - 1, Tables.seenBy(CHESTERFIELD, "offer"));
        assertTrue(Tables.seenBy(WIGAN, "offer") >= before);
        As.nobody().get("/api/offers/" + offer).then().statusCode(404);
    }

    @Test
    void shouldShowAGroupToNobodyElseBeforeItIsPublished() {
        // Given
        groupOfJoan(offer, "gardening");
        var before = Tables.seenBy("", "community_group");

        // When
        GroupsStory.confirmed(GroupsStory.fresh("Hidden Hikers"));

        // Then
        assertEquals(before, Tables.seenBy("", "community_group"));
        assertEquals(before, Tables.seenBy(CHESTERFIELD, "community_group"));
    }

    @Test
    void shouldLetNobodyWriteForAnotherCouncil() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        var theirs = imports("operator-" + CHESTERFIELD, service(offer, group, "music").put("name", "Stolen"));

        // Then
        theirs.body("taken", is(0)).body("setAside", is(1)).body("problems[0].problem", is("other-council"));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("title", is("Tuesday dig"));
        As.client("operator-" + CHESTERFIELD).body("""
                {"groupId": "%s", "subject": "%s", "role": "ADMIN"}""".formatted(group, UUID.randomUUID()))
                .post("/api/group-members").then().statusCode(404);
        As.user("gina").body("{\"room\": 1}").put("/api/offers/" + offer + "/room").then().statusCode(404);
        As.user("gina").post("/api/offers/" + offer + "/pause").then().statusCode(404);
        As.user("gina").post("/api/offers/" + offer + "/resume").then().statusCode(404);
        As.user("gina").body("""
                {"title": "Hers", "description": "Not hers", "ward": "%s", "interests": ["music"]}""".formatted(MOSS))
                .post("/api/groups/" + group + "/offers").then().statusCode(404);
        As.user("gina").get("/api/groups/mine").then().statusCode(200).body("groups.size()", is(0));
    }

    @Test
    void shouldHaveAnOrganisationInEachCouncilItWorksIn() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var there = UUID.randomUUID();

        // When
        var theirs = imports("operator-" + CHESTERFIELD, service(there, group, "music").put("name", "Their branch"));

        // Then
        theirs.body("takenWithNote", is(1)).body("problems.problem", hasItem("group-id-taken"));
        var branch = As.nobody().get("/open-referral-uk/v3/services/" + there).then().statusCode(200)
                .body("organization.name", is("Moss Allotment")).extract().<String>path("organization_id");
        assertNotEquals(group.toString(), branch);
        imports("operator-" + CHESTERFIELD, service(there, group, "music")).body("takenWithNote", is(1));
        As.nobody().get("/open-referral-uk/v3/services/" + there).then().body("organization_id", is(branch));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().body("organization_id", is(group.toString()));
    }

    @Test
    void shouldHoldNoEmailOfAGroupInTheClear() {
        // Given
        var email = groupOfJoan(offer, "gardening") + "@groups.example";

        // When
        var dump = Tables.dump();

        // Then
        assertTrue(dump.contains(offer.toString()), "the dump is the database's, or this test would prove nothing");
        assertFalse(dump.contains(email));
        assertFalse(dump.contains(HexFormat.of().formatHex(email.getBytes(StandardCharsets.UTF_8))));
    }

    private void aWholeStory() {
        var group = groupOfJoan(offer, "gardening");
        AFeedAtWork.isThere(offer);
        var family = UUID.randomUUID();
        var referral = UUID.randomUUID();
        As.user("joan").body("{\"room\": 3}").put("/api/offers/" + offer + "/room").then().statusCode(200);
        Topics.tell(
                new CopingLevelChanged(family, CopingLevel.JUST_COPING, SaidBy.FAMILY, MOSS, List.of("gardening"), List.of(),
                        List.of(), List.of(), List.of(), List.of()),
                WIGAN);
        Topics.tell(new ReferralSent(referral, family, offer, group), WIGAN);
        Topics.tell(new ReferralAccepted(referral, family, offer, group), WIGAN);
        groupsOfTheirOwn(group);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> Tables.inAll("matching_round") > 0 && Tables.inAll("group_proposals") > 0 && Tables.inAll("letter") > 0
                        && Tables.inAll("place_taken") > 0);
    }

    private void groupsOfTheirOwn(UUID imported) {
        var name = GroupsStory.fresh("Fence Menders");
        var own = GroupsStory.published(name, false);
        As.nobody().body(Map.of("email", GroupsStory.emailOf(GroupsStory.fresh("claims"))))
                .post("/api/groups/" + imported + "/claims").then().statusCode(202);
        As.user("mo").body(Map.of("first", own, "second", imported)).post("/api/moderation/duplicates/dismiss").then()
                .statusCode(204);
        As.user("mo").body(Map.of("keep", imported, "merge", own)).post("/api/moderation/duplicates/merge").then()
                .statusCode(200);
        var hall = Map.of("type", "PLACE", "title", "The hall", "ward", MOSS, "contact", "07700 900456");
        String id = As.user("mo").body(hall).post("/api/assets").then().statusCode(201).extract().path("id");
        As.user("mo").body(hall).put("/api/assets/" + id).then().statusCode(200);
        As.user("joan").body(Map.of("name", name, "whatYouDo", "We mend.")).put("/api/groups/" + imported).then()
                .statusCode(204);
    }
}
