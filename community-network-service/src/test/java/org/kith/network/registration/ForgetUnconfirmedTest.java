package org.kith.network.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.form;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.register;
import static org.kith.network.GroupsStory.send;
import static org.kith.network.NetworkStory.groupOfNobody;
import static org.kith.network.NetworkStory.owner;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class ForgetUnconfirmedTest {
    private final String name = fresh("Moss Menders");
    private final String email = emailOf(name);

    @Inject
    ForgetUnconfirmed forgetting;

    @Test
    void shouldForgetWhatNobodyConfirmed() throws SQLException {
        // Given
        register(form(name, email)).then().statusCode(202);
        var confirmation = link(email, 1);
        pass(15, name);

        // When
        forgetting.forget();

        // Then
        assertFalse(Tables.dump().contains(name));
        open(confirmation).then().statusCode(404);
    }

    @Test
    void shouldForgetTheOthersWhenAnAccountSpeaksForOneThatNobodyConfirmed() throws SQLException {
        // Given
        var kept = fresh("Moss Keepers");
        for (var each : List.of(kept, name)) {
            register(form(each, emailOf(each))).then().statusCode(202);
            link(emailOf(each), 1);
            pass(15, each);
        }
        try (var owner = owner(); var insert = owner.createStatement()) {
            insert.executeUpdate("insert into group_member (group_id, subject, council, role) select id, gen_random_uuid(), "
                    + "council, 'ADMIN' from community_group where name = '" + kept + "'");
        }

        // When
        forgetting.forget();

        // Then
        assertFalse(Tables.dump().contains(name));
        assertTrue(Tables.dump().contains(kept));
    }

    @Test
    void shouldKeepARegistrationAsLongAsItsNewestLinkWorks() throws SQLException {
        // Given
        register(form(name, email)).then().statusCode(202);
        link(email, 1);
        pass(13, name);
        register(form(name, email)).then().statusCode(202);
        var newest = link(email, 2);
        pass(2, name);

        // When
        forgetting.forget();

        // Then
        open(newest).then().statusCode(200);
    }

    @Test
    void shouldKeepWhoeverTheModeratorSaidYesToAsLongAsTheirLinkWorks() throws SQLException {
        // Given
        var group = groupOfNobody(UUID.randomUUID(), "gardening");
        As.nobody().body(Map.of("email", email, "note", "I dig there.")).post("/api/groups/" + group + "/claims").then()
                .statusCode(202);
        send(link(email, 1), Map.of()).then().statusCode(200);
        pass(15, group);
        String claim = As.user("mo").get("/api/moderation/claims").path("claims.find { it.email == '" + email + "' }.id");
        As.user("mo").body("{\"reason\": \"I know you.\"}").post("/api/moderation/claims/" + claim + "/approve").then()
                .statusCode(200);

        // When
        forgetting.forget();

        // Then
        open(link(email, 2)).then().statusCode(200);
    }

    @Test
    void shouldForgetWhoeverNeverUsedTheLinkToWhatTheySay() throws SQLException {
        // Given
        var group = groupOfNobody(UUID.randomUUID(), "gardening");
        As.nobody().body(Map.of("email", email, "note", "I dig there.")).post("/api/groups/" + group + "/claims").then()
                .statusCode(202);
        var link = link(email, 1);
        pass(15, group);

        // When
        forgetting.forget();

        // Then
        open(link).then().statusCode(404);
    }

    private static void pass(int days, String name) throws SQLException {
        try (var owner = owner();
                var update = owner.prepareStatement(
                        "update community_group set created_at = created_at - make_interval(days => ?) where name = ? returning id")) {
            update.setInt(1, days);
            update.setString(2, name);
            var row = update.executeQuery();
            assertTrue(row.next());
            pass(days, row.getObject(1, UUID.class));
        }
    }

    private static void pass(int days, UUID group) throws SQLException {
        try (var owner = owner(); var update = owner.createStatement()) {
            var earlier = " - interval '" + days + " days' where group_id = '" + group + "'";
            assertEquals(1, update.executeUpdate("update group_person set invited_at = invited_at" + earlier));
            update.executeUpdate("update letter set written_at = written_at" + earlier);
        }
    }
}
