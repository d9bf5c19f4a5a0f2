package org.kith.network.letters;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import org.kith.events.GroupTold.News;
import org.kith.events.ReferralEvent;
import org.kith.events.ReferralSent;
import org.kith.events.ReferralStopped;
import org.kith.kit.outbox.TraceParent;

/** Writes down what a group is to be told, in the transaction that takes the event; sending comes after the commit. */
@ApplicationScoped
class WriteLetters {
    private final EntityManager entities;
    private final LetterSender sender;

    WriteLetters(EntityManager entities, LetterSender sender) {
        this.entities = entities;
        this.sender = sender;
    }

    void introduce(@Observes ReferralSent event) {
        write(event, News.INTRODUCTION);
    }

    void takeBack(@Observes ReferralStopped event) {
        write(event, News.STOPPED);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReferralEvent event) {
        sender.wake();
    }

    private void write(ReferralEvent event, News news) {
        entities.persist(new Letter(event, news, TraceParent.current(), Instant.now()));
    }
}
