package org.kith.network.offers;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class FreshnessTest {
    private final UUID offer = UUID.randomUUID();

    @Inject
    KeepFresh keepFresh;

    @Test
    void shouldLeaveTheResultsAfterHalfAYearAndComeBackWithOneWord() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(181));

        // When
        keepFresh.everywhere();

        // Then
        shown(group, not(hasItem(offer.toString())));
        As.nobody().get("/api/offers/" + offer).then().statusCode(200);
        As.user("joan").post("/api/offers/" + offer + "/confirm").then().statusCode(200);
        shown(group, hasItem(offer.toString()));
    }

    @Test
    void shouldComeBackWhenTheCouncilGivesMoreTime() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Tables.letTimePass("offer", offer, Duration.ofDays(200));
        keepFresh.everywhere();
        shown(group, not(hasItem(offer.toString())));

        // When
        change(90, 120, 365);

        // Then
        shown(group, hasItem(offer.toString()));
        change(90, 120, 180);
        shown(group, not(hasItem(offer.toString())));
    }

    @Test
    void shouldCountAsUnconfirmedFromTheDayTheCouncilSays() {
        // Given
        groupOfJoan(offer, "gardening");
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("unconfirmed", is(false));
        Tables.letTimePass("offer", offer, Duration.ofDays(121));

        // When
        keepFresh.everywhere();

        // Then
        As.nobody().get("/api/offers/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.nobody().get("/open-referral-uk/v3/services/" + offer).then().statusCode(200).body("unconfirmed", is(true));
        As.user("joan").post("/api/offers/" + offer + "/confirm").then().statusCode(200).body("unconfirmed", is(false));
    }

    @Test
    void shouldRefuseDaysThatMakeNoSense() {
        As.user("omar").body("""
                {"askAfterDays": 100, "unconfirmedAfterDays": 90, "hiddenAfterDays": 180}""").put("/api/settings/freshness")
                .then().statusCode(400).body("errors.field", hasItem("unconfirmedAfterDays"));
        As.user("joan").get("/api/settings/freshness").then().statusCode(403);
        As.user("omar").body("{}").put("/api/settings/freshness").then().statusCode(400);
    }

    private static void change(int ask, int unconfirmed, int hidden) {
        As.user("omar").body("""
                {"askAfterDays": %d, "unconfirmedAfterDays": %d, "hiddenAfterDays": %d}""".formatted(ask, unconfirmed, hidden))
                .put("/api/settings/freshness").then().statusCode(200).body("hiddenAfterDays", is(hidden));
        As.user("omar").get("/api/settings/freshness").then().statusCode(200).body("hiddenAfterDays", is(hidden));
    }

    private static void shown(UUID group, org.hamcrest.Matcher<Iterable<? super String>> expected) {
        As.nobody().get("/open-referral-uk/v3/services?organization_id=" + group).then().statusCode(200)
                .body("contents.id", expected);
    }
}
