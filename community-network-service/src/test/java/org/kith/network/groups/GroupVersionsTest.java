package org.kith.network.groups;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.published;
import static org.kith.network.NetworkStory.JOAN;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.groupOfNobody;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a group said of itself before, and whose words stand. */
@QuarkusTest
@WithTestResource(KithResource.class)
class GroupVersionsTest {
    private final UUID offer = UUID.randomUUID();

    @Test
    void shouldTellWhoChangedWhatTheLatestFirst() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        versions(group).body("versions", hasSize(0));
        says(group, "Our allotment", "https://dig.example");
        As.user("joan").post("/api/groups/" + group + "/release").then().statusCode(204);
        feedSays(group, "Renamed by the feed");

        // When
        var versions = versions(group);

        // Then
        versions.body("versions.change", contains("HEARD", "RELEASED", "REWRITTEN"))
                .body("versions.name", contains("Our allotment", "Our allotment", "Moss Allotment"))
                .body("versions.description", contains("We dig.", "We dig.", "Four plots and a shed."))
                .body("versions.url", contains(is("https://dig.example"), is("https://dig.example"), nullValue()))
                .body("versions.changedBy", contains(nullValue(), is(JOAN.toString()), is(JOAN.toString())));
    }

    @Test
    void shouldRememberNothingWhereTheFeedSaysTheSameAgain() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        feedSays(group, "Moss Allotment");

        // Then
        versions(group).body("versions", hasSize(0));
    }

    @Test
    void shouldGoBackToWhatItSaidBeforeAChange() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        says(group, "Our allotment", "https://dig.example");
        says(group, "A mistake", null);

        // When
        restore(group, number(group, "Our allotment")).statusCode(204);

        // Then
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment")).body("url", is("https://dig.example"));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().body("organization.name", is("Our allotment"));
        feedSays(group, "Renamed by the feed");
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment"));
        versions(group).body("versions.change", contains("WENT_BACK", "REWRITTEN", "REWRITTEN"));
        restore(group, number(group, "A mistake")).statusCode(204);
        As.nobody().get("/api/groups/" + group).then().body("name", is("A mistake")).body("url", nullValue());
    }

    @Test
    void shouldTakeBackARelease() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        says(group, "Our allotment", null);
        As.user("joan").post("/api/groups/" + group + "/release").then().statusCode(204);

        // When
        restore(group, number(group, "Our allotment")).statusCode(204);

        // Then
        feedSays(group, "Renamed by the feed");
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment"));
    }

    @Test
    void shouldLetItsAdminsOnlyGoBackAndNobodyElseLook() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        says(group, "Our allotment", null);
        var another = groupOfNobody(UUID.randomUUID(), "music");

        // When, Then
        for (var number : new String[]{"99", "-1", "seven", "99999999999999999999"}) {
            restore(group, number).statusCode(404);
        }
        for (var theirs : new UUID[]{another, UUID.randomUUID()}) {
            As.user("joan").get("/api/groups/" + theirs + "/versions").then().statusCode(404);
            restore(theirs, 0).statusCode(404);
        }
        As.user("gina").get("/api/groups/" + group + "/versions").then().statusCode(404);
        As.user("priya").get("/api/groups/" + group + "/versions").then().statusCode(403);
        As.nobody().get("/api/groups/" + group + "/versions").then().statusCode(401);
        As.nobody().post("/api/groups/" + group + "/versions/0/restore").then().statusCode(401);
        joins(group, "MEMBER");
        versions(group).body("versions.name", contains("Moss Allotment"));
        restore(group, number(group, "Moss Allotment")).statusCode(404);
        As.nobody().get("/api/groups/" + group).then().body("name", is("Our allotment"));
    }

    @Test
    void shouldKeepItsHistoryThroughAMergingAndBack() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        says(group, "Our allotment", null);
        var other = published(fresh("Other Diggers"), false);

        // When
        String merge = As.user("mo").body(Map.of("keep", other, "merge", group)).post("/api/moderation/duplicates/merge").then()
                .statusCode(200).extract().path("id");

        // Then
        versions(other).body("versions", hasSize(0));
        As.user("joan").get("/api/groups/" + group + "/versions").then().statusCode(404);
        As.user("mo").post("/api/moderation/merges/" + merge + "/undo").then().statusCode(200);
        restore(group, number(group, "Moss Allotment")).statusCode(204);
        As.nobody().get("/api/groups/" + group).then().body("id", is(group.toString())).body("name", is("Moss Allotment"));
        As.user("joan").get("/api/groups/mine").then().body("groups.id", hasItem(group.toString()));
    }

    private static void says(UUID group, String name, String url) {
        var words = url == null
                ? Map.of("name", name, "whatYouDo", "We dig.")
                : Map.of("name", name, "whatYouDo", "We dig.", "url", url);
        As.user("joan").body(words).put("/api/groups/" + group).then().statusCode(204);
    }

    private static ValidatableResponse versions(UUID group) {
        return As.user("joan").get("/api/groups/" + group + "/versions").then().statusCode(200);
    }

    private static ValidatableResponse restore(UUID group, Object number) {
        return As.user("joan").post("/api/groups/" + group + "/versions/" + number + "/restore").then();
    }

    /** The latest version with this name. */
    private static int number(UUID group, String name) {
        return versions(group).extract().path("versions.find { it.name == '" + name + "' }.number");
    }

    private static void joins(UUID group, String role) {
        As.client("operator-" + WIGAN).body(Map.of("groupId", group, "subject", JOAN, "role", role)).post("/api/group-members")
                .then().statusCode(201);
    }

    private void feedSays(UUID group, String name) {
        var service = service(offer, group, "gardening");
        ((ObjectNode) service.path("organization")).put("name", name);
        imports(service).body("setAside", is(0));
    }
}
