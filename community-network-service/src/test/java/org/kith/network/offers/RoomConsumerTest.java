package org.kith.network.offers;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.events.KithEvent;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.events.ReferralStopped;
import org.kith.kit.Ids;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Topics;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class RoomConsumerTest {
    private final UUID family = Ids.next();
    private final UUID offer = Ids.next();
    private UUID group;

    @BeforeEach
    void fourPlacesAreFree() {
        group = groupOfJoan(offer, "gardening");
    }

    @Test
    void shouldTakeOnePlaceHoweverOftenItIsTold() {
        // Given
        var accepted = new ReferralAccepted(Ids.next(), family, offer, group);
        var id = Ids.next();

        // When
        Topics.tell(id, accepted, WIGAN);
        Topics.tell(id, accepted, WIGAN);
        Topics.tell(accepted, WIGAN);

        // Then
        handled(accepted.referralId());
        assertEquals(3, room());
    }

    @Test
    void shouldGiveThePlaceBackWhenItIsOver() {
        // Given
        var completed = Ids.next();
        var stopped = Ids.next();
        tell(new ReferralAccepted(completed, family, offer, group));
        tell(new ReferralAccepted(stopped, family, offer, group));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> room() == 2);

        // When
        tell(new ReferralCompleted(completed, family, offer, group, Outcome.CONNECTED, true));
        tell(new ReferralStopped(stopped, family, offer, group, ReferralStopped.Reason.AGREEMENT_WITHDRAWN));

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> room() == 4);
    }

    @Test
    void shouldTellWhoeverKeepsACopyThatThereIsLessRoom() {
        // Given
        var since = Instant.now();
        var accepted = new ReferralAccepted(Ids.next(), family, offer, group);

        // When
        tell(accepted);

        // Then
        handled(accepted.referralId());
        var updated = As.nobody().get("/open-referral-uk/v3/services?organization_id=" + group + "&modified_after=" + since)
                .then().statusCode(200).body("contents.capacity.room", contains(3)).extract()
                .<String>path("contents[0].capacity.updated");
        assertFalse(Instant.parse(updated).isBefore(since), updated);
    }

    @Test
    void shouldNeitherGoBelowZeroNorMakeRoomFromNothing() {
        // Given
        As.user("joan").body("{\"room\": 0}").put("/api/offers/" + offer + "/room").then().statusCode(200);
        var referral = Ids.next();
        tell(new ReferralAccepted(referral, family, offer, group));

        // When
        tell(new ReferralCompleted(referral, family, offer, group, Outcome.HELPED, false));

        // Then
        handled(referral);
        assertEquals(0, room());
    }

    /** Events of one referral come in order: when the group has been told of a last one, those before it have had their effect. */
    private void handled(UUID referral) {
        tell(new org.kith.events.ReferralSent(referral, family, offer, group));
        Topics.await("kith.community-network", 1, seen -> seen.key().equals(referral.toString()));
    }

    private static void tell(KithEvent event) {
        Topics.tell(event, WIGAN);
    }

    private Integer room() {
        return As.nobody().get("/api/offers/" + offer).then().statusCode(200).extract().path("room");
    }
}
