package org.kith.family;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.family.FamilyStory.CHESTERFIELD;
import static org.kith.family.FamilyStory.WIGAN;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two fences stand between councils: one in the service, one in the database. */
@QuarkusTest
@WithTestResource(KithResource.class)
class CouncilFenceTest {

    @Test
    void shouldHideEveryRowOfAnotherCouncilFromSql() {
        // Given
        aWholeStory();

        // When, Then
        assertAll(Tables.ofCouncils().stream().map(table -> () -> {
            assertEquals(0, Tables.seenBy(CHESTERFIELD, table), table + " is seen by another council");
            assertEquals(0, Tables.seenBy("", table), table + " is seen by nobody in particular");
        }));
        for (var table : new String[]{"family", "good_conversation", "conversation_answer", "coping_level", "agreement",
                "journey_step",
                "key_worker", "read_audit"}) {
            assertTrue(Tables.seenBy(WIGAN, table) > 0, table + " has rows, or this test would prove nothing");
        }
    }

    @Test
    void shouldHideEveryAddressOfAnotherCouncilsFamilyFromHttp() {
        // Given
        var family = aWholeStory();

        // When, Then
        As.user("gwen").get("/api/families/" + family).then().statusCode(404);
        As.user("gwen").get("/api/journeys/" + family).then().statusCode(404);
        As.user("gwen").body("{\"strengths\": [{\"words\": \"hers\"}]}").post("/api/families/" + family + "/conversations")
                .then().statusCode(404);
        As.user("gwen").body("{\"level\": \"THRIVING\", \"saidBy\": \"FAMILY\"}")
                .post("/api/families/" + family + "/coping-levels").then().statusCode(404);
        As.user("gwen").get("/api/families").then().statusCode(200).body("families.size()", is(0));
    }

    @Test
    void shouldHoldNoPersonalWordInTheDatabase() {
        // Given
        var family = aWholeStory();

        // When
        var dump = Tables.dump();

        // Then
        assertTrue(dump.contains(family.toString()), "the dump is the database's, or this test would prove nothing");
        assertAll(java.util.stream.Stream
                .of("Alison", "grandson", "I hold my family together", "An hour among the beans", "Somebody to sit with Mum",
                        "Growing things")
                .map(word -> () -> {
                    assertTrue(!dump.contains(word), word + " is in the database in the clear");
                    assertTrue(!dump.contains(hex(word)), word + " is in the database as plain bytes");
                }));
    }

    private static String hex(String word) {
        return java.util.HexFormat.of().formatHex(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static java.util.UUID aWholeStory() {
        var family = FamilyStory.familyOf("priya");
        FamilyStory.tellsHerStory(family);
        FamilyStory.saysHowTheyCope(family, "JUST_COPING", "FAMILY");
        FamilyStory.agrees(family);
        As.user("priya").get("/api/families/" + family).then().statusCode(200);
        return family;
    }
}
