package org.kith.family.journey;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kith.events.GroupTold;
import org.kith.events.KithEvent;
import org.kith.events.MatchesFound;
import org.kith.events.OfferAttended;
import org.kith.events.ProposalsListed;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralDeclined;
import org.kith.events.ReferralEvent;
import org.kith.events.ReferralSent;
import org.kith.events.ReferralStopped;
import org.kith.events.WarmIntroductionRecorded;
import org.kith.family.coping.CopingQuestion;
import org.kith.kit.inbox.Inbox;
import org.kith.kit.inbox.ReceivedEvent;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Writes what the other services told into the family's journey, and asks again how they cope when an introduction has ended. */
@ApplicationScoped
class WhatOthersTold {
    private static final Map<Class<? extends ReferralEvent>, Step> STEPS = Map.of(
            ReferralSent.class, Step.INTRODUCTION_SENT,
            ReferralAccepted.class, Step.INTRODUCTION_ACCEPTED,
            ReferralDeclined.class, Step.INTRODUCTION_DECLINED,
            ReferralStopped.class, Step.INTRODUCTION_STOPPED,
            WarmIntroductionRecorded.class, Step.WARM_INTRODUCTION_RECORDED,
            OfferAttended.class, Step.OFFER_ATTENDED,
            ReferralCompleted.class, Step.INTRODUCTION_COMPLETED);

    private final Inbox inbox;
    private final Journey journey;
    private final EntityManager entities;

    WhatOthersTold(Inbox inbox, Journey journey, EntityManager entities) {
        this.inbox = inbox;
        this.journey = journey;
        this.entities = entities;
    }

    @Incoming("told")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::keep);
    }

    private void keep(ReceivedEvent received) {
        KithEvent event = received.event();
        if (event instanceof MatchesFound found) {
            journey.record(found.familyId(), Step.MATCHES_FOUND, received);
        } else if (event instanceof ProposalsListed listed) {
            journey.record(listed.familyId(), Step.PROPOSALS_LISTED, received);
        } else if (event instanceof GroupTold told) {
            journey.record(told.familyId(), told.referralId(), Step.GROUP_TOLD, received);
        } else if (event instanceof ReferralEvent referral) {
            keep(referral, received);
        }
    }

    private void keep(ReferralEvent referral, ReceivedEvent received) {
        journey.record(referral, STEPS.get(referral.getClass()), received);
        if (referral instanceof ReferralCompleted completed) {
            var now = Instant.now();
            entities.persist(new MessageBack(completed, now));
            journey.record(completed, Step.MESSAGE_BACK, at(received, now));
            entities.persist(new CopingQuestion(completed.referralId(), completed.familyId(), now));
            journey.record(completed, Step.COPING_LEVEL_ASKED_AGAIN, at(received, now));
        }
    }

    /** What follows here from an event happens now, not when the event did. */
    private static ReceivedEvent at(ReceivedEvent cause, Instant now) {
        return new ReceivedEvent(cause.id(), cause.council(), now, cause.traceId(), cause.event());
    }
}
