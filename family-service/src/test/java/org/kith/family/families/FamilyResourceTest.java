package org.kith.family.families;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.family.FamilyStory.familyOf;
import static org.kith.family.FamilyStory.saysHowTheyCope;
import static org.kith.family.FamilyStory.tellsHerStory;

import java.util.UUID;

import org.junit.jupiter.api.Test;
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
