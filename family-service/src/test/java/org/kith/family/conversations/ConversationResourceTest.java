package org.kith.family.conversations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.kith.family.FamilyStory.familyOf;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class ConversationResourceTest {

    @Test
    void shouldBeContentWithOneStrengthAndNoNeed() {
        // Given
        var family = familyOf("priya");

        // When
        var recorded = As.user("priya").body("{\"strengths\": [{\"words\": \"I make people laugh\"}]}")
                .post("/api/families/" + family + "/conversations");

        // Then
        recorded.then().statusCode(201);
        As.user("priya").get("/api/families/" + family).then().body("strengths.words", contains("I make people laugh"))
                .body("helpWanted.size()", is(0));
    }

    @Test
    void shouldKeepTheWordsAsTheyWereSaid() {
        // Given
        var family = familyOf("priya");
        var words = "I'm \\\"hard to reach\\\" they say <b>ha</b> – ręce pełne roboty 🌱";

        // When
        As.user("priya").body("{\"strengths\": [{\"words\": \"" + words + "\"}]}")
                .post("/api/families/" + family + "/conversations").then().statusCode(201);

        // Then
        As.user("priya").get("/api/families/" + family).then().body("strengths[0].words", is(words.replace("\\\"", "\"")));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        var path = "/api/families/" + familyOf("priya") + "/conversations";
        BadInput.assertRefused(path, As.token("priya"), "goodDay");
        As.user("priya").body("{\"strengths\": []}").post(path).then().statusCode(400).body("errors.field",
                contains("strengths"));
        As.user("priya")
                .body("{\"strengths\": [{\"words\": \"x\"}], \"interests\": [{\"words\": \"y\", \"topic\": \"mischief\"}]}")
                .post(path)
                .then().statusCode(400).body("errors.field", contains("interests[0].topic"));
    }
}
