package org.kith.kit.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class SignedLinksTest {
    private final SignedLinks links = new SignedLinks(() -> "a key of this test, with thirty-two bytes and more");
    private final SignedLink link = new SignedLink(SignedLink.ANSWER_INTRODUCTION, UUID.randomUUID(), UUID.randomUUID(),
            "E08000010",
            Instant.now().plus(Duration.ofDays(14)).truncatedTo(ChronoUnit.SECONDS));

    @Test
    void shouldGiveBackWhatWasSigned() {
        assertEquals(Optional.of(link), links.verify(links.sign(link), SignedLink.ANSWER_INTRODUCTION));
    }

    @Test
    void shouldBeGoodForItsOnePurposeOnly() {
        assertEquals(Optional.empty(), links.verify(links.sign(link), "confirm-offer"));
    }

    @Test
    void shouldEnd() {
        var yesterday = new SignedLink(link.purpose(), link.subject(), link.holder(), link.council(),
                Instant.now().minus(Duration.ofDays(1)));

        assertEquals(Optional.empty(), links.verify(links.sign(yesterday), SignedLink.ANSWER_INTRODUCTION));
    }

    @Test
    void shouldNotOpenWithAnotherKeyOrNone() {
        var foreign = new SignedLinks(() -> "another key, also with thirty-two bytes and more").sign(link);
        var parts = links.sign(link).split("\\.");
        var unsigned = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes()) + "." + parts[1]
                + ".";

        for (var token : new String[]{foreign, unsigned, parts[0] + "." + parts[1] + ".AAAA", "", "not.a.token"}) {
            assertEquals(Optional.empty(), links.verify(token, SignedLink.ANSWER_INTRODUCTION), token);
        }
    }

    @Test
    void shouldRefuseAKeyThatCanBeGuessed() {
        assertThrows(IllegalStateException.class, () -> new SignedLinks(() -> "short"));
    }
}
