package org.kith.referral.answers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.referral.ReferralStory.CHESTERFIELD;
import static org.kith.referral.ReferralStory.GROUP;
import static org.kith.referral.ReferralStory.PRIYA;
import static org.kith.referral.ReferralStory.WIGAN;
import static org.kith.referral.ReferralStory.awaitStatus;
import static org.kith.referral.ReferralStory.familyOf;
import static org.kith.referral.ReferralStory.sentFor;
import static org.kith.referral.ReferralStory.takesItBack;
import static org.kith.referral.ReferralStory.told;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.events.ReferralDeclined;
import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Wcag;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(KithResource.class)
class AnswerPageTest {
    @Inject
    SignedLinks links;

    @Test
    void shouldShowTheGroupWhoWouldLikeToComeAndNothingElse() {
        // Given
        var family = familyOf(PRIYA);
        var referral = sentFor(family);

        // When
        var page = open(link(referral)).statusCode(200);

        // Then
        page.body(allOf(containsString("Will you welcome Alison"), containsString("Please no stairs"),
                containsString("Tuesday allotment"), containsString("lang=\"en-GB\"")));
        page.body(not(containsString(family.toString()))).body(not(containsString(PRIYA.toString())))
                .body(not(containsString("gardening"))).body(not(containsString("E0")));
        for (var reason : ReferralDeclined.Reason.values()) {
            page.body(containsString("value=\"" + reason + "\""));
        }
    }

    @Test
    void shouldEscapeWhatPeopleWrote() {
        everybodyCanUse(open(link(sentFor(familyOf(PRIYA))))).body(containsString("Alison &lt;b&gt;&amp; Kai&lt;/b&gt;"))
                .body(not(containsString("<b>")));
    }

    @Test
    void shouldKeepThePageToThePersonWhoOpenedIt() {
        open(link(sentFor(familyOf(PRIYA))))
                .header("Content-Type", is("text/html;charset=UTF-8"))
                .header("Content-Security-Policy",
                        containsString("default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'"))
                .header("Referrer-Policy", is("no-referrer")).header("Cache-Control", is("no-store"))
                .header("X-Robots-Tag", containsString("noindex")).header("X-Content-Type-Options", is("nosniff"))
                .body(not(containsString("<script"))).body(not(containsString("http")));
    }

    @Test
    void shouldChangeNothingWhenTheLinkIsOpened() {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        open(link(referral)).statusCode(200);
        given().head("/answer/" + link(referral)).then().statusCode(200);

        // Then
        As.user("priya").get("/api/referrals/" + referral).then().body("status", is("SENT"));
    }

    @Test
    void shouldThankForAYesAndSayItPlainlyTheSecondTime() {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        everybodyCanUse(accept(link(referral))).statusCode(200).body(containsString("Thank you for saying yes"))
                .body(containsString("What happens next"));

        // Then
        accept(link(referral)).statusCode(200).body(containsString("answered before"));
        decline(link(referral), "OTHER").statusCode(200).body(containsString("You have said yes"));
        open(link(referral)).body(containsString("You have said yes")).body(containsString("Alison"));
        assertEquals(List.of("1 referral-sent", "2 referral-accepted"), told(referral, 2));
    }

    @Test
    void shouldTakeANoWithItsReason() {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        decline(link(referral), "NO_ROOM").statusCode(200).body(containsString("Thank you for telling us"));

        // Then
        As.user("priya").get("/api/referrals/" + referral).then().body("status", is("DECLINED")).body("declinedBecause",
                is("NO_ROOM"));
        everybodyCanUse(open(link(referral))).body(containsString("not this time")).body(not(containsString("Alison")));
    }

    @Test
    void shouldAskAgainWhenTheAnswerIsNotClear() {
        // Given
        var referral = sentFor(familyOf(PRIYA));

        // When
        everybodyCanUse(decline(link(referral), "BECAUSE")).statusCode(400).body(containsString("Please choose a reason"))
                .body(not(containsString("BECAUSE")));
        given().formParam("answer", "maybe").post("/answer/" + link(referral)).then().statusCode(400)
                .body(containsString("Please choose one of the two answers"));
        given().contentType("application/x-www-form-urlencoded").post("/answer/" + link(referral)).then().statusCode(400);

        // Then
        As.user("priya").get("/api/referrals/" + referral).then().body("status", is("SENT"));
    }

    @Test
    void shouldSayThatTheFamilyHasChangedItsMind() {
        // Given
        var family = familyOf(PRIYA);
        var referral = sentFor(family);
        takesItBack(family);
        awaitStatus(referral, "STOPPED");

        // When
        var page = accept(link(referral));

        // Then
        everybodyCanUse(page).statusCode(200).body(containsString("The family has changed its mind"))
                .body(not(containsString("Alison")));
        open(link(referral)).statusCode(200).body(containsString("The family has changed its mind"));
    }

    @Test
    void shouldNotSayWhyALinkDoesNotWork() {
        // Given
        var referral = sentFor(familyOf(PRIYA));
        var good = link(referral);
        var bad = List.of(good.substring(0, good.length() - 2), "nonsense", good.split("\\.")[0] + "..",
                sign(SignedLink.ANSWER_INTRODUCTION, referral, GROUP, WIGAN, -1),
                sign("read-everything", referral, GROUP, WIGAN, 60),
                sign(SignedLink.ANSWER_INTRODUCTION, referral, UUID.randomUUID(), WIGAN, 60),
                sign(SignedLink.ANSWER_INTRODUCTION, UUID.randomUUID(), GROUP, WIGAN, 60),
                sign(SignedLink.ANSWER_INTRODUCTION, referral, GROUP, CHESTERFIELD, 60));

        // When, Then
        var page = everybodyCanUse(open("nonsense")).extract().asString();
        for (var token : bad) {
            assertEquals(page, open(token).statusCode(404).body(containsString("does not work any more")).extract().asString());
            assertEquals(page, accept(token).statusCode(404).extract().asString());
        }
        As.user("priya").get("/api/referrals/" + referral).then().body("status", is("SENT"));
    }

    private String link(UUID referral) {
        return sign(SignedLink.ANSWER_INTRODUCTION, referral, GROUP, WIGAN, 60);
    }

    private String sign(String purpose, UUID referral, UUID group, String council, int seconds) {
        return links.sign(new SignedLink(purpose, referral, group, council, Instant.now().plusSeconds(seconds)));
    }

    private static ValidatableResponse everybodyCanUse(ValidatableResponse page) {
        Wcag.mustHold("answer", page.extract().asString());
        return page;
    }

    private static ValidatableResponse open(String token) {
        return given().get("/answer/" + token).then();
    }

    private static ValidatableResponse accept(String token) {
        return given().formParam("answer", "accept").post("/answer/" + token).then();
    }

    private static ValidatableResponse decline(String token, String reason) {
        return given().formParam("answer", "decline").formParam("reason", reason).post("/answer/" + token).then();
    }
}
