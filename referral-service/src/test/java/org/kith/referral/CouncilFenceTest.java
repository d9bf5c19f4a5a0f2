package org.kith.referral;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.referral.ReferralStory.CHESTERFIELD;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.body;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.proposal;
import static org.kith.referral.ReferralStory.sent;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two fences stand between councils, one in the service and one in the database; and words are kept where nobody can read them. */
@QuarkusTest
@WithTestResource(KithResource.class)
class CouncilFenceTest {

    @Test
    void shouldHideEveryRowOfAnotherCouncilFromSql() {
        // Given
        var family = familyOf(PRIYA);
        sent(proposal(family));

        // When, Then
        assertAll(Tables.ofCouncils().stream().map(table -> () -> {
            assertTrue(Tables.seenBy(WIGAN, table) > 0, table + " has rows, or this test would prove nothing");
            assertEquals(0, Tables.seenBy(CHESTERFIELD, table), table + " is seen by another council");
            assertEquals(0, Tables.seenBy("", table), table + " is seen by nobody in particular");
        }));
        assertEquals(List.of("known_family", "proposal", "read_audit", "referral"), Tables.ofCouncils());
    }

    @Test
    void shouldHideEveryAddressFromEverybodyElse() {
        // Given
        var family = familyOf(PRIYA);
        var proposal = proposal(family);
        var referral = sent(proposal);

        // When, Then: another key worker of the council, and one of another council
        for (var other : new String[]{"marcus", "gwen"}) {
            for (var address : new String[]{"/api/proposals?familyId=" + family, "/api/referrals?familyId=" + family,
                    "/api/referrals/" + referral}) {
                As.user(other).get(address).then().statusCode(404);
            }
            As.user(other).body(body(proposal)).post("/api/referrals").then().statusCode(404);
            for (var step : new String[]{"warm-introduction", "attendance", "completion"}) {
                As.user(other).body(ReferralSteps.BODIES.get(step)).post("/api/referrals/" + referral + "/" + step)
                        .then().statusCode(404);
            }
        }
    }

    @Test
    void shouldHoldNoPersonalWordInTheDatabase() {
        // Given
        var referral = sent(proposal(familyOf(PRIYA)));

        // When
        var dump = Tables.dump();

        // Then
        assertTrue(dump.contains(referral.toString()), "the dump is the database's, or this test would prove nothing");
        assertAll(Stream.of("Alison", "Kai", "no stairs").map(word -> () -> {
            assertFalse(dump.contains(word), word + " is in the database in the clear");
            assertFalse(dump.contains(HexFormat.of().formatHex(word.getBytes())), word + " is in the database as plain bytes");
        }));
    }
}
