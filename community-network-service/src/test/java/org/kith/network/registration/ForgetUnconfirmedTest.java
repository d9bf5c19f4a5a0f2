package org.kith.network.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kith.network.GroupsStory.emailOf;
import static org.kith.network.GroupsStory.form;
import static org.kith.network.GroupsStory.fresh;
import static org.kith.network.GroupsStory.link;
import static org.kith.network.GroupsStory.open;
import static org.kith.network.GroupsStory.register;
import static org.kith.network.NetworkStory.owner;

import java.sql.SQLException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
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
        fifteenDaysPass(name);

        // When
        forgetting.forget();

        // Then
        assertFalse(Tables.dump().contains(name));
        open(confirmation).then().statusCode(404);
    }

    private static void fifteenDaysPass(String name) throws SQLException {
        try (var owner = owner();
                var update = owner.prepareStatement(
                        "update community_group set created_at = now() - interval '15 days' where name = ?")) {
            update.setString(1, name);
            assertEquals(1, update.executeUpdate());
        }
    }
}
