package org.kith.referral;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.kith.kit.testing.As;

import io.restassured.response.ValidatableResponse;

/** The steps Priya takes with a referral once the group has answered. */
public final class ReferralSteps {
    private static final LocalDate TODAY = LocalDate.now();

    public static final Map<String, String> BODIES = Map.of(
            "warm-introduction", "{\"how\": \"GOES_ALONG\", \"on\": \"" + TODAY + "\"}",
            "attendance", "{\"on\": \"" + TODAY + "\"}",
            "completion", "{\"outcome\": \"CONNECTED\", \"lastingTie\": true, \"words\": \"She has a plot of her own now\"}");

    public static ValidatableResponse take(UUID referral, String step) {
        return As.user("priya").body(BODIES.get(step)).post("/api/referrals/" + referral + "/" + step).then();
    }

    private ReferralSteps() {}
}
