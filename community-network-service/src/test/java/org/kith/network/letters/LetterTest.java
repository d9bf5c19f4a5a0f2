package org.kith.network.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.events.GroupTold;
import org.kith.events.GroupTold.News;
import org.kith.events.ReferralSent;

class LetterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private final ReferralSent event = new ReferralSent(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
            UUID.randomUUID());
    private final Letter letter = Letter.about(event, News.INTRODUCTION, null, NOW);

    @Test
    void shouldWaitTwiceAsLongAfterEachFailureButNotForEver() {
        // When
        var pauses = new ArrayList<Duration>();
        for (var i = 0; i < 5; i++) {
            letter.tryLater(Duration.ofSeconds(2), Duration.ofSeconds(10), NOW);
            pauses.add(Duration.between(NOW, letter.nextTryAt()));
        }

        // Then
        assertEquals(List.of(2L, 4L, 8L, 10L, 10L), pauses.stream().map(Duration::toSeconds).toList());
        assertEquals(Letter.State.WAITING, letter.state());
    }

    @Test
    void shouldNotOverflowAfterYearsOfFailures() {
        for (var i = 0; i < 1000; i++) {
            letter.tryLater(Duration.ofSeconds(2), Duration.ofMinutes(10), NOW);
        }
        assertEquals(NOW.plus(Duration.ofMinutes(10)), letter.nextTryAt());
    }

    @Test
    void shouldTellThatTheGroupWasTold() {
        // When
        var told = letter.sent(NOW);

        // Then
        assertEquals(Optional.of(new GroupTold(event.referralId(), event.familyId(), event.groupId(), News.INTRODUCTION)),
                told);
        assertEquals(Letter.State.SENT, letter.state());
    }

    @Test
    void shouldTellNobodyElseOfALetterAboutNoReferral() {
        // Given
        var invitation = Letter.to(UUID.randomUUID(), UUID.randomUUID(), LetterKind.INVITATION, null, null, NOW);

        // When
        var told = invitation.sent(NOW);

        // Then
        assertEquals(Optional.empty(), told);
        assertEquals(Letter.State.SENT, invitation.state());
    }

    @Test
    void shouldKeepASubjectOnOneLine() {
        assertEquals("About Moss Bcc: all", LetterKind.GROUP_REFUSED.subject("Moss\r\nBcc: all", ""));
    }
}
