package org.kith.family.families;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.family.FamilyStory.familyOf;
import static org.kith.family.FamilyStory.saysHowTheyCope;
import static org.kith.family.FamilyStory.tellsHerStory;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.events.FamilyCreated;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class FamilyResourceTest {
    private static final String SMALLEST = "{\"name\": \"The Ashtons\", \"ward\": \"E05014998\"}";

    @Test
    void shouldNeedNothingButANameAndAPlace() {
        As.user("priya").body(SMALLEST).post("/api/families")
                .then().statusCode(201).body("name", is("The Ashtons")).body("strengths.size()", is(0));
    }

    @Test
    void shouldKeepHowOldThoseAreWhoWouldCome() {
        // Given
        var told = familyOf("priya");
        var silent = As.user("priya").body(SMALLEST).post("/api/families").then().statusCode(201).body("ages", empty());

        // When
        var kept = As.user("priya").get("/api/families/" + told);

        // Then
        kept.then().statusCode(200).body("ages", contains(9, 57, 9));
        As.user("priya").get("/api/families/" + silent.extract().path("id")).then().statusCode(200).body("ages", empty());
    }

    /** A process of the version before, beside this one, knows nothing of ages. */
    @Test
    void shouldReadWhatTheVersionBeforeKeeps() throws SQLException {
        // Given
        var known = familyOf("priya");
        var kept = UUID.randomUUID();

        // When
        keepAsTheVersionBefore(known, kept);

        // Then
        As.user("priya").get("/api/families/" + kept).then().statusCode(200).body("name", is("Alison and family"))
                .body("times", contains("WEEKDAY_DAYTIME")).body("ages", empty());
    }

    private static void keepAsTheVersionBefore(UUID known, UUID kept) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var owner = DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
                var insert = owner.prepareStatement("""
                        with kept as (
                            insert into family (id, council, name, ward, languages, access_needs, times, event_sequence, created_at,
                                    version)
                                select ?, council, name, ward, languages, access_needs, times, event_sequence, created_at, version
                                from family where id = ? returning id)
                        insert into key_worker (id, council, family_id, worker_id, since)
                            select gen_random_uuid(), k.council, kept.id, worker_id, since
                            from key_worker k, kept where k.family_id = ?""")) {
            insert.setObject(1, kept);
            insert.setObject(2, known);
            insert.setObject(3, known);
            insert.executeUpdate();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [-1]                                                | ages[0]
            [2, 131]                                            | ages[1]
            [null]                                              | ages[0]
            [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]          | ages
            [7.5]                                               | ages[0]
            ["two"]                                             | ages[0]
            """)
    void shouldRefuseWhatIsNoAge(String ages, String field) {
        // When
        var refused = As.user("priya").body("{\"name\": \"A\", \"ward\": \"E05014998\", \"ages\": " + ages + "}")
                .post("/api/families");

        // Then
        refused.then().statusCode(400).body("errors.field", contains(field)).body(not(containsString("131")));
    }

    @Test
    void shouldTellThatAFamilyWasCreatedWithoutSayingWho() {
        // When
        var family = familyOf("priya");

        // Then
        var told = Topics.await("kith.family", 1, e -> e.key().equals(family.toString())).get(0);
        assertEquals(new FamilyCreated(family, UUID.fromString("00000000-0000-4000-8000-000000000001"), "E05014998"),
                told.as(FamilyCreated.class));
        assertEquals("E08000010", told.headers().get("ce_council"));
        assertEquals("/kith/family-service", told.headers().get("ce_source"));
        assertEquals("1", told.headers().get("ce_sequence"));
    }

    @Test
    void shouldCreateOnceForOneIdempotencyKey() {
        // Given
        var key = UUID.randomUUID().toString();
        var first = As.user("priya").header("Idempotency-Key", key).body(SMALLEST).post("/api/families").then().statusCode(201)
                .extract().path("id");

        // When
        var again = As.user("priya").header("Idempotency-Key", key).body(SMALLEST).post("/api/families");

        // Then
        again.then().statusCode(201).body("id", equalTo(first));
        As.user("marcus").header("Idempotency-Key", key).body(SMALLEST).post("/api/families").then().statusCode(201).body("id",
                not(first));
    }

    @Test
    void shouldPutStrengthsFirst() {
        // Given
        var family = familyOf("priya");
        tellsHerStory(family);
        saysHowTheyCope(family, "STRUGGLING", "WORKER");
        saysHowTheyCope(family, "JUST_COPING", "FAMILY");

        // When
        var answer = As.user("priya").get("/api/families/" + family);

        // Then
        answer.then().statusCode(200).body("strengths.words", contains("I hold my family together"))
                .body("interests.topic", contains("gardening"))
                .body("copingLevels.saidBy", contains("FAMILY", "WORKER"))
                .body("copingLevels.level", contains("JUST_COPING", "STRUGGLING"));
        assertTrue(answer.asString().indexOf("strengths") < answer.asString().indexOf("helpWanted"));
    }

    @Test
    void shouldShowAFamilyToItsKeyWorkerOnly() {
        // Given
        var family = familyOf("priya");

        // When, Then
        As.user("priya").get("/api/families").then().statusCode(200).body("families.id", hasItem(family.toString()));
        for (var other : new String[]{"marcus", "gwen"}) {
            As.user(other).get("/api/families/" + family).then().statusCode(404);
            As.user(other).get("/api/families").then().statusCode(200).body("families.id", not(hasItem(family.toString())));
        }
        As.user("joan").get("/api/families/" + family).then().statusCode(403);
    }

    @Test
    void shouldRefuseBadInputClearly() {
        BadInput.assertRefused("/api/families", As.token("priya"), "name");
        As.user("priya").body("{\"name\": \"A\", \"ward\": \"Hindley\", \"times\": [\"NOON\"]}").post("/api/families")
                .then().statusCode(400).body("errors.field", contains("times[0]", "ward"));
        As.user("priya").get("/api/families/not-a-uuid").then().statusCode(404);
        As.user("priya").get("/api/families/" + UUID.randomUUID()).then().statusCode(404);
        As.user("priya").header("Idempotency-Key", "x".repeat(101)).body(SMALLEST).post("/api/families").then().statusCode(400);
    }
}
