package org.kith.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.kith.events.EventType;
import org.kith.kit.outbox.EventJson;

/** Reads a Kafka record as the CloudEvent it should be. */
@Singleton
class EventReader {
    private final EventJson json;

    EventReader(EventJson json) {
        this.json = json;
    }

    /** The event, or empty for a type this version does not know. */
    Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> record) throws UndeliverableEvent {
        var type = EventType.named(header(record, "ce_type"));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ReceivedEvent(UUID.fromString(header(record, "ce_id")), header(record, "ce_council"),
                    Instant.parse(header(record, "ce_time")), traceId(header(record, "traceparent")),
                    json.read(record.value(), type.get())));
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw new UndeliverableEvent("not readable: " + e.getClass().getSimpleName());
        }
    }

    private static String traceId(String traceParent) {
        return traceParent == null || traceParent.length() < 35 ? null : traceParent.substring(3, 35);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
