package org.kith.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kith.events.KithEvent;
import org.kith.kit.inbox.Inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * Hears the other services. Each feature observes the events it cares for, by their type, within the transaction that also
 * remembers the event's id; one nobody observes is of no interest here.
 */
@ApplicationScoped
class WhatOthersTold {
    private final Inbox inbox;
    private final Event<KithEvent> told;

    WhatOthersTold(Inbox inbox, Event<KithEvent> told) {
        this.inbox = inbox;
        this.told = told;
    }

    @Incoming("told")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, received -> told.fire(received.event()));
    }
}
