package org.kith.network.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.kith.events.GroupTold;
import org.kith.events.GroupTold.News;
import org.kith.events.ReferralSent;
import org.kith.events.ReferralStopped;
import org.kith.kit.Ids;
import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.kit.testing.Topics;
import org.kith.network.Mailbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class LettersConsumerTest {
    private static final Pattern LINK = Pattern.compile("http://gateway\\.example/answer/(\\S+)");
    private final UUID referral = Ids.next();
    private final UUID family = Ids.next();
    private final UUID offer = Ids.next();

    @Inject
    SignedLinks links;

    @Test
    void shouldTellTheGroupOnceAndInTheSameTrace() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        var id = Ids.next();
        var sent = new ReferralSent(referral, family, offer, group);

        // When
        var trace = Topics.tell(id, sent, WIGAN);
        Topics.tell(id, sent, WIGAN);

        // Then
        var told = Topics.await("kith.community-network", 1, seen -> seen.key().equals(referral.toString())).get(0);
        assertEquals(new GroupTold(referral, family, group, News.INTRODUCTION), told.as(GroupTold.class));
        assertEquals(trace, told.traceId());
        assertEquals(1, Mailbox.of(group + "@groups.example").size());
    }

    @Test
    void shouldAskInPlainWordsWithALinkForThisOneAnswer() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        Topics.tell(new ReferralSent(referral, family, offer, group), WIGAN);

        // Then
        var mail = Mailbox.await(group + "@groups.example", 1).get(0);
        assertEquals("Somebody would like to come to Tuesday dig", mail.get("subject"));
        assertTrue(mail.get("text").contains("Hello Moss Allotment"), mail.get("text"));
        var token = LINK.matcher(mail.get("text"));
        assertTrue(token.find());
        assertTrue(mail.get("html").contains("href=\"http://gateway.example/answer/"), mail.get("html"));
        var link = links.verify(token.group(1), SignedLink.ANSWER_INTRODUCTION).orElseThrow();
        assertEquals(List.of(referral, group, WIGAN), List.of(link.subject(), link.holder(), link.council()));
        assertEquals(14, Duration.between(Instant.now(), link.expires()).plusMinutes(1).toDays());
        assertFalse(mail.get("text").contains(family.toString()));
    }

    @Test
    void shouldNameTheSameMessageTheSame() {
        // Given
        var group = groupOfJoan(offer, "gardening");

        // When
        Topics.tell(new ReferralSent(referral, family, offer, group), WIGAN);

        // Then
        var messageId = Mailbox.await(group + "@groups.example", 1).get(0).get("messageId");
        var letter = messageId.replaceAll("<(.*)@gateway\\.example>", "$1");
        assertTrue(Tables.dump().contains("(" + letter + ","), messageId + " is not made from a letter's id");
    }

    @Test
    void shouldTellTheGroupKindlyWhenItIsOff() {
        // Given
        var group = groupOfJoan(offer, "gardening");
        Topics.tell(new ReferralSent(referral, family, offer, group), WIGAN);

        // When
        Topics.tell(new ReferralStopped(referral, family, offer, group, ReferralStopped.Reason.AGREEMENT_WITHDRAWN), WIGAN);

        // Then
        var mail = Mailbox.await(group + "@groups.example", 2).get(1);
        assertEquals("No longer needed: the introduction to Tuesday dig", mail.get("subject"));
        assertFalse(LINK.matcher(mail.get("text") + mail.get("html")).find());
        var told = Topics.await("kith.community-network", 2, seen -> seen.key().equals(referral.toString()));
        assertEquals(List.of("1", "2"), told.stream().map(seen -> seen.headers().get("ce_sequence")).toList());
    }

    @Test
    void shouldSetAsideALetterToAGroupWithoutAddress() {
        // Given
        var group = UUID.randomUUID();
        var unreachable = service(offer, group, "gardening");
        ((ObjectNode) unreachable.path("organization")).remove("email");
        imports(unreachable);

        // When
        Topics.tell(new ReferralSent(referral, family, offer, group), WIGAN);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> Tables.dump().lines()
                        .anyMatch(row -> row.contains(referral.toString()) && row.contains("UNREACHABLE")));
        assertTrue(Topics.all("kith.community-network").stream().noneMatch(seen -> seen.key().equals(referral.toString())));
    }
}
