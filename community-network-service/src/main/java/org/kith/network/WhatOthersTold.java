package org.kith.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kith.events.KithEvent;
import org.kith.kit.inbox.Inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;

/**
 * Brings what the other services tell to the features that care: each observes the events it acts on, in the one transaction
 * that also remembers the event.
 */
@ApplicationScoped
class WhatOthersTold {
    private final Inbox inbox;
    private final Event<KithEvent> features;

    WhatOthersTold(Inbox inbox, Event<KithEvent> features) {
        this.inbox = inbox;
        this.features = features;
    }

    @Incoming("told")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, received -> features.fire(received.event()));
    }
}
