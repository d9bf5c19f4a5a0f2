package org.kith.family.agreements;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.family.FamilyStory.agrees;
import static org.kith.family.FamilyStory.familyOf;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.AgreementGiven;
import org.kith.events.AgreementWithdrawn;
import org.kith.events.Purpose;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class AgreementResourceTest {

    @Test
    void shouldTellTheYesAndItsWithdrawalOnceEach() {
        // Given
        var family = familyOf("priya");
        var agreement = agrees(family);

        // When
        for (var times = 0; times < 2; times++) {
            As.user("priya").post("/api/families/" + family + "/agreements/" + agreement + "/withdrawal")
                    .then().statusCode(200).body("withdrawnAt", notNullValue());
        }
        var second = agrees(family);

        // Then
        var told = Topics.await("kith.family", 3, e -> e.key().equals(family.toString()) && e.type().contains("agreement"));
        assertEquals(new AgreementGiven(family, agreement, Purpose.INTRODUCTION_TO_LOCAL_GROUPS),
                told.get(0).as(AgreementGiven.class));
        assertEquals(new AgreementWithdrawn(family, agreement, Purpose.INTRODUCTION_TO_LOCAL_GROUPS),
                told.get(1).as(AgreementWithdrawn.class));
        assertEquals(second, told.get(2).as(AgreementGiven.class).agreementId());
    }

    @Test
    void shouldNotRecordAYesThatStillStands() {
        // Given
        var family = familyOf("priya");
        agrees(family);

        // When
        var again = As.user("priya").body("{\"purpose\": \"INTRODUCTION_TO_LOCAL_GROUPS\"}")
                .post("/api/families/" + family + "/agreements");

        // Then
        again.then().statusCode(409).body("type", is("https://kith.org/problems/agreement-already-given"));
    }

    @Test
    void shouldNotWithdrawAnotherFamilysAgreement() {
        // Given
        var agreement = agrees(familyOf("priya"));

        // When, Then
        As.user("priya").post("/api/families/" + familyOf("priya") + "/agreements/" + agreement + "/withdrawal").then()
                .statusCode(404);
        As.user("priya").post("/api/families/" + familyOf("priya") + "/agreements/" + UUID.randomUUID() + "/withdrawal").then()
                .statusCode(404);
    }
}
