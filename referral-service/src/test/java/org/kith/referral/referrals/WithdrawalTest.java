package org.kith.referral.referrals;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.agrees;
import static org.kith.referral.ReferralStory.awaitStatus;
import static org.kith.referral.ReferralStory.body;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.matches;
import static org.kith.referral.ReferralStory.proposals;
import static org.kith.referral.ReferralStory.sent;
import static org.kith.referral.ReferralStory.takesItBack;
import static org.kith.referral.ReferralStory.told;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kith.events.AgreementWithdrawn;
import org.kith.events.Purpose;
import org.kith.events.ReferralStopped;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;
import org.kith.referral.AtOnce;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class WithdrawalTest {

    @Test
    void shouldStopEveryOpenReferralAndCloseTheList() {
        // Given
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment", "Sewing bee", "Choir"), WIGAN);
        var proposals = proposals(family, 3);
        var referrals = List.of(sent(proposals.get(0)), sent(proposals.get(1)));

        // When
        var trace = Topics.tell(new AgreementWithdrawn(family, UUID.randomUUID(), Purpose.INTRODUCTION_TO_LOCAL_GROUPS), WIGAN);

        // Then
        for (var referral : referrals) {
            awaitStatus(referral, "STOPPED");
            var stopped = Topics.await("kith.referral", 2, seen -> seen.key().equals(referral.toString())).get(1);
            assertEquals(ReferralStopped.Reason.AGREEMENT_WITHDRAWN, stopped.as(ReferralStopped.class).reason());
            assertEquals(trace, stopped.traceId());
        }
        assertEquals(proposals.subList(0, 2), proposals(family, 2));
        As.user("priya").body(body(proposals.get(2))).post("/api/referrals")
                .then().statusCode(422).body("type", is("https://kith.org/problems/family-agreement-missing"));
    }

    @Test
    void shouldIntroduceAgainOnceTheFamilyAgreesAgain() {
        // Given
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, "Tuesday allotment", "Sewing bee"), WIGAN);
        var first = sent(proposals(family, 2).get(0));
        takesItBack(family);
        awaitStatus(first, "STOPPED");

        // When
        agrees(family);
        Topics.tell(matches(family, "Sewing bee"), WIGAN);

        // Then
        var second = sent(proposals(family, 2).get(1));
        assertEquals(List.of("1 referral-sent"), told(second, 1));
        assertEquals(List.of("1 referral-sent", "2 referral-stopped"), told(first, 2));
    }

    /** The rule that matters most: no order of two things that happen together leaves an introduction open without a yes. */
    @Test
    void shouldLeaveNothingOpenWhenAReferralIsSentWhileTheYesIsTakenBack() throws Exception {
        // Given
        var family = familyOf(PRIYA);
        agrees(family);
        Topics.tell(matches(family, IntStream.range(0, 12).mapToObj(i -> "Offer " + i).toArray(String[]::new)), WIGAN);
        var proposals = proposals(family, 12);
        sent(proposals.get(0));

        // When
        AtOnce.all(() -> send(proposals.subList(1, 6)), () -> send(proposals.subList(6, 12)), () -> {
            takesItBack(family);
            return null;
        });

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> As.user("priya").get("/api/referrals?familyId=" + family)
                .then().body("referrals.status.unique()", is(List.of("STOPPED"))));
        As.user("priya").get("/api/proposals?familyId=" + family).then().body("proposals.status.unique()",
                not(is(List.of("OPEN"))));
    }

    private static Object send(List<String> proposals) {
        for (var proposal : proposals) {
            var status = As.user("priya").body(body(proposal)).post("/api/referrals").statusCode();
            assertTrue(status == 201 || status == 422, "status " + status);
        }
        return null;
    }
}
