package org.kith.referral.proposals;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.proposal;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class ProposalResourceTest {

    @Test
    void shouldShowProposalsToTheFamilysKeyWorkerOnly() {
        // Given
        var family = familyOf(PRIYA);
        proposal(family);

        // When, Then
        As.user("priya").get("/api/proposals?familyId=" + family).then().statusCode(200);
        As.user("marcus").get("/api/proposals?familyId=" + family).then().statusCode(404);
        As.user("gwen").get("/api/proposals?familyId=" + family).then().statusCode(404);
        As.user("joan").get("/api/proposals?familyId=" + family).then().statusCode(403);
        As.nobody().get("/api/proposals?familyId=" + family).then().statusCode(401);
    }

    @Test
    void shouldRememberWhoLooked() {
        // Given
        var family = familyOf(PRIYA);
        proposal(family);

        // When
        var before = Tables.inAll("read_audit");
        As.user("marcus").get("/api/proposals?familyId=" + family).then().statusCode(404);
        As.user("priya").get("/api/proposals?familyId=" + family).then().statusCode(200);

        // Then
        assertTrue(Tables.inAll("read_audit") == before + 1, "one look, one line");
    }

    @Test
    void shouldRefuseWhatItCannotUnderstand() {
        As.user("priya").get("/api/proposals").then().statusCode(400);
        As.user("priya").get("/api/proposals?familyId=not-a-uuid").then().statusCode(404);
        As.user("priya").get("/api/proposals?familyId=" + UUID.randomUUID()).then().statusCode(404);
        As.user("priya").post("/api/proposals").then().statusCode(405);
    }
}
