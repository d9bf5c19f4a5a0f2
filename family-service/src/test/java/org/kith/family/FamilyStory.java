package org.kith.family;

import static org.hamcrest.Matchers.is;

import java.util.UUID;

import org.kith.kit.testing.As;

/** A family as tests make it, through the API. */
public final class FamilyStory {
    public static final String WIGAN = "E08000010";
    public static final String CHESTERFIELD = "E07000034";

    public static UUID familyOf(String keyWorker) {
        return UUID.fromString(As.user(keyWorker).body("""
                {"name": "Alison and family", "ward": "E05014998", "members": [{"name": "Kai", "relation": "grandson"}],
                 "accessNeeds": ["step-free"], "times": ["WEEKDAY_DAYTIME"], "ages": [9, 57, 9]}
                """).post("/api/families").then().statusCode(201).extract().path("id"));
    }

    public static void tellsHerStory(UUID family) {
        As.user("priya").body("""
                {"strengths": [{"words": "I hold my family together"}], "goodDay": "An hour among the beans",
                 "helpWanted": [{"words": "Somebody to sit with Mum", "topic": "respite"}],
                 "interests": [{"words": "Growing things", "topic": "gardening"}]}
                """).post("/api/families/" + family + "/conversations").then().statusCode(201);
    }

    public static void saysHowTheyCope(UUID family, String level, String saidBy) {
        As.user("priya").body("{\"level\": \"" + level + "\", \"saidBy\": \"" + saidBy + "\"}")
                .post("/api/families/" + family + "/coping-levels").then().statusCode(201).body("level", is(level));
    }

    public static UUID agrees(UUID family) {
        return UUID.fromString(As.user("priya").body("{\"purpose\": \"INTRODUCTION_TO_LOCAL_GROUPS\"}")
                .post("/api/families/" + family + "/agreements").then().statusCode(201).extract().path("id"));
    }

    private FamilyStory() {}
}
