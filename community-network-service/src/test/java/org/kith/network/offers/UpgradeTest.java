package org.kith.network.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.kith.network.openreferral.Terms;
import org.kith.stack.Database;
import org.kith.stack.TestStack;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** What councils had before an upgrade they have after it. */
class UpgradeTest {
    private static final String BEFORE = """
            insert into place (council, code, name, kind, latitude, longitude)
                values ('E08000010', 'E05999901', 'Moss', 'WARD', 54.9, -2.58);
            insert into community_group (id, council, name, source, created_at, updated_at, version)
                values ('11111111-1111-4111-8111-111111111111', 'E08000010', 'Moss Allotment', 'feed', now(), now(), 0);
            insert into offer (id, council, group_id, status, room, last_confirmed_at, source, created_at, updated_at, version,
                    title, description, fees, ward, venue, street, city, region, postcode, latitude, longitude, interests,
                    helps_with, access, languages, days, opens_at, closes_at, times, minimum_age)
                values ('22222222-2222-4222-8222-222222222222', 'E08000010', '11111111-1111-4111-8111-111111111111', 'ACTIVE', 4,
                    now(), 'open-referral-uk', now(), now(), 7, 'Tuesday dig', 'We garden.', 'Free', 'E05999901', 'The gate',
                    'Damson Lane', 'Moss', 'Greater Manchester', 'WN0 0ZZ', 54.9055, -2.5855, '{gardening}', '{company}',
                    '{step-free}', '{en,pl}', '{TU,FR}', '10:00', '12:00', '{WEEKDAY_DAYTIME}', 16);
            """;

    @Test
    void shouldKeepEveryWordOfAnOffer() throws Exception {
        // Given
        var database = TestStack.endpoints().createDatabase("upgrade");
        flyway(database).target("2026.11.21.23").load().migrate();
        run(database, BEFORE);

        // When
        flyway(database).load().migrate();

        // Then
        var content = new ObjectMapper().registerModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(one(database, "select content from offer"), OfferContent.class);
        assertEquals("Tuesday dig", content.title());
        assertEquals("We garden.", content.about().description());
        assertEquals("Damson Lane", content.place().orElseThrow().addresses().get(0).address1());
        assertEquals(List.of("TU", "FR"), content.opening().days());
        assertEquals(List.of("gardening"), content.interests());
        assertEquals(List.of("company"), content.helpsWith());
        assertEquals(List.of("step-free"), content.access());
        assertEquals(List.of("en", "pl"), content.languageCodes());
        assertEquals(16, content.about().minimumAge());
        assertTrue(content.terms().anyMatch(term -> term.id().equals(Terms.id("kith-interests:gardening"))),
                "the database makes the same ids as we do");
        assertEquals("1", one(database, """
                select count(*) from listing where title = 'Tuesday dig' and point is not null
                    and words @@ to_tsquery('english', 'gardens')"""));
        assertEquals("2", one(database, "select count(*) from offer_term where point is not null"));
        assertEquals("2", one(database, "select count(*) from offer_session where opens_at = '10:00'"));
    }

    private static FluentConfiguration flyway(Database database) {
        return Flyway.configure().dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("db/kit", "db/migration");
    }

    private static void run(Database database, String sql) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Database database, String sql) throws SQLException {
        try (var connection = connect(database); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }
}
