package org.kith.network.groups;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.network.NetworkStory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class GroupMembersResourceTest {

    @Test
    void shouldShowTheGroupToWhoeverJoined() {
        // Given
        var offer = UUID.randomUUID();

        // When
        var group = NetworkStory.groupOfJoan(offer, "gardening");

        // Then
        As.user("joan").get("/api/groups/mine").then().statusCode(200).body("groups.id", hasItem(group.toString()));
        As.user("gina").get("/api/groups/mine").then().statusCode(200).body("groups.id", not(hasItem(group.toString())));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        As.user("omar").body("{\"groupId\": \"one\"}").post("/api/group-members").then().statusCode(400);
        As.user("omar").body("{}").post("/api/group-members").then().statusCode(400);
        As.user("omar").body("""
                {"groupId": "%s", "subject": "%s", "role": "ADMIN"}""".formatted(UUID.randomUUID(), UUID.randomUUID()))
                .post("/api/group-members").then().statusCode(404);
        As.user("joan").body("{}").post("/api/group-members").then().statusCode(403);
        As.nobody().body("{}").post("/api/group-members").then().statusCode(401);
    }
}
