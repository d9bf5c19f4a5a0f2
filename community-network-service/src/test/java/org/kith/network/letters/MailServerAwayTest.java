package org.kith.network.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.events.ReferralSent;
import org.kith.kit.Ids;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.kit.testing.Topics;
import org.kith.network.Mailbox;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(MailServerAwayTest.NobodyAtHome.class)
class MailServerAwayTest {
    private final UUID referral = Ids.next();
    private final UUID offer = Ids.next();

    @Test
    void shouldKeepALetterUntilTheMailServerIsBack() throws IOException {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Topics.tell(new ReferralSent(referral, Ids.next(), offer, group), WIGAN);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::wasTriedTwice);

        // When
        try (var back = MailRoad.open()) {

            // Then
            Mailbox.await(group + "@groups.example", 1);
            Topics.await("kith.community-network", 1, seen -> seen.key().equals(referral.toString()));
        }
        assertEquals(1, Mailbox.of(group + "@groups.example").size());
    }

    private boolean wasTriedTwice() {
        return Tables.dump().lines().anyMatch(row -> row.contains(referral.toString()) && row.matches(".*WAITING,[2-9].*"));
    }

    /** The mail server's address is one where nobody answers; tries follow each other quickly. */
    public static class NobodyAtHome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kith.letters.poll", "200ms", "kith.letters.first-pause", "200ms", "kith.letters.longest-pause",
                    "1s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ClosedDoor.class));
        }
    }

    /** Comes after the kit's servers, so its port is the one that counts. */
    public static class ClosedDoor extends KithResource {
        @Override
        public Map<String, String> start() {
            var config = new HashMap<>(super.start());
            config.put("quarkus.mailer.port", Integer.toString(MailRoad.PORT));
            return config;
        }
    }
}
