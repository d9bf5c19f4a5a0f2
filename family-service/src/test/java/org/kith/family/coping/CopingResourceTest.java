package org.kith.family.coping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.family.FamilyStory.familyOf;
import static org.kith.family.FamilyStory.saysHowTheyCope;
import static org.kith.family.FamilyStory.tellsHerStory;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.CopingLevel;
import org.kith.events.CopingLevelChanged;
import org.kith.events.SaidBy;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;
import org.kith.kit.testing.Topics.Seen;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class CopingResourceTest {

    @Test
    void shouldTellWhatMatchingMayLookAtAndNoMore() {
        // Given
        var family = familyOf("priya");
        tellsHerStory(family);

        // When
        saysHowTheyCope(family, "JUST_COPING", "FAMILY");

        // Then
        assertEquals(
                new CopingLevelChanged(family, CopingLevel.JUST_COPING, SaidBy.FAMILY, "E05014998", List.of("gardening"),
                        List.of("respite"),
                        List.of("step-free"), List.of(), List.of("WEEKDAY_DAYTIME"), List.of(9, 57)),
                told(family, 1).get(0).as(CopingLevelChanged.class));
    }

    @Test
    void shouldNotLetTheWorkersViewOverrideTheFamilysWord() {
        // Given
        var family = familyOf("priya");
        saysHowTheyCope(family, "GETTING_BY", "FAMILY");

        // When
        saysHowTheyCope(family, "IN_CRISIS", "WORKER");
        saysHowTheyCope(family, "THRIVING", "FAMILY");

        // Then
        assertEquals(List.of(CopingLevel.GETTING_BY, CopingLevel.THRIVING),
                told(family, 2).stream().map(e -> e.as(CopingLevelChanged.class).copingLevel()).toList());
    }

    @Test
    void shouldRefuseBadInputClearly() {
        BadInput.assertRefused("/api/families/" + familyOf("priya") + "/coping-levels", As.token("priya"), "level");
        As.user("priya").body("{\"level\": \"JUST_COPING\", \"saidBy\": \"DERIVED\"}")
                .post("/api/families/" + familyOf("priya") + "/coping-levels")
                .then().statusCode(400);
    }

    private static List<Seen> told(UUID family, int count) {
        return Topics.await("kith.family", count,
                e -> e.key().equals(family.toString()) && e.type().contains("coping-level-changed"));
    }
}
