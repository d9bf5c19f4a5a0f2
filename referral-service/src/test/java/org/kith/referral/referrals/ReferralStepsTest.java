package org.kith.referral.referrals;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.referral.ReferralSteps.take;
import static org.kith.referral.ReferralStory.GROUP;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.sentFor;
import static org.kith.referral.ReferralStory.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.kit.testing.As;
import org.kith.kit.testing.BadInput;
import org.kith.kit.testing.KithResource;
import org.kith.referral.AtOnce;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
@WithTestResource(KithResource.class)
class ReferralStepsTest {
    @Inject
    SignedLinks links;

    @Test
    void shouldGoFromTheFirstWordToALastingTie() {
        // Given
        var referral = accepted();

        // When
        take(referral, "warm-introduction").statusCode(200).body("warmIntroduction.how", is("GOES_ALONG"));
        take(referral, "attendance").statusCode(200).body("status", is("IN_PROGRESS"));
        take(referral, "completion").statusCode(200).body("status", is("COMPLETED")).body("outcome", is("CONNECTED"))
                .body("lastingTie", is(true)).body("words", is("She has a plot of her own now"));

        // Then
        assertEquals(List.of("1 referral-sent", "2 referral-accepted", "3 warm-introduction-recorded", "4 offer-attended",
                "5 referral-completed"), told(referral, 5));
    }

    @Test
    void shouldSayInPlainWordsWhatIsNotPossibleYet() {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        var answer = take(referral, "attendance");

        // Then
        answer.statusCode(409).body("type", is("https://kith.org/problems/not-possible-now"))
                .body("detail", is("The group has not answered yet."));
    }

    @Test
    void shouldTakeTheSameStepTwiceWithoutTellingItTwice() {
        // Given
        var referral = accepted();
        take(referral, "attendance").statusCode(200);

        // When
        take(referral, "attendance").statusCode(200).body("status", is("IN_PROGRESS"));

        // Then
        take(referral, "completion").statusCode(200);
        assertEquals(List.of("1 referral-sent", "2 referral-accepted", "3 offer-attended", "4 referral-completed"),
                told(referral, 4));
    }

    @Test
    void shouldLetOneOfTwoAnswersCountWhenTheyComeTogether() throws Exception {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        AtOnce.all(() -> answer(referral, "accept"), () -> answer(referral, "decline"), () -> answer(referral, "accept"),
                () -> answer(referral, "decline"));

        // Then
        String status = As.user("priya").get("/api/referrals/" + referral).path("status");
        assertEquals(List.of("1 referral-sent", "2 referral-" + status.toLowerCase()), told(referral, 2));
    }

    @Test
    void shouldTellOneVisitWhenItIsRecordedTwiceAtOnce() throws Exception {
        // Given
        var referral = accepted();

        // When
        AtOnce.all(() -> take(referral, "attendance").statusCode(200), () -> take(referral, "attendance").statusCode(200));

        // Then
        take(referral, "completion").statusCode(200);
        assertEquals(List.of("1 referral-sent", "2 referral-accepted", "3 offer-attended", "4 referral-completed"),
                told(referral, 4));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        var referral = accepted();
        BadInput.assertRefused("/api/referrals/" + referral + "/completion", As.token("priya"), "words");
        for (var day : new String[]{"+999999999-12-31", "-999999999-01-01", LocalDate.now().plusDays(3).toString(),
                "Tuesday"}) {
            As.user("priya").body("{\"on\": \"" + day + "\"}").post("/api/referrals/" + referral + "/attendance")
                    .then().statusCode(400).body("errors[0].field", is("on"));
        }
        As.user("priya").body("{\"on\": \"" + LocalDate.now() + "\", \"how\": \"CARRIES_THEM\"}")
                .post("/api/referrals/" + referral + "/warm-introduction").then().statusCode(400)
                .body("errors[0].field", is("how"));
        take(UUID.randomUUID(), "attendance").statusCode(404);
    }

    private UUID accepted() {
        var referral = sentFor(familyOf(PRIYA));
        assertEquals(200, answer(referral, "accept"));
        return referral;
    }

    private int answer(UUID referral, String answer) {
        var token = links
                .sign(new SignedLink(SignedLink.ANSWER_INTRODUCTION, referral, GROUP, WIGAN, Instant.now().plusSeconds(60)));
        return RestAssured.given().formParam("answer", answer).formParam("reason", "NO_ROOM").post("/answer/" + token)
                .statusCode();
    }
}
