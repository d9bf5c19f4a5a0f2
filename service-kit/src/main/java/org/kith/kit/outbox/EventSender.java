package org.kith.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;

/**
 * Sends outbox rows as CloudEvents 1.0 in Kafka's binary mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka protocol binding</a>
 */
@Singleton
class EventSender {
    private final KafkaProducer<String, String> producer;
    private final String prefix;

    /** @param broker every {@code kafka.*} setting, so that TLS and SASL are said once for readers and for the sender */
    EventSender(@Identifier("default-kafka-broker") Map<String, Object> broker, OutboxConfig config) {
        prefix = config.topicPrefix().orElse("");
        var settings = new HashMap<>(broker);
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                // A broker that is away is waited for: giving up on one event while the next goes through would break the order.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000,
                ProducerConfig.LINGER_MS_CONFIG, 0));
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    Future<RecordMetadata> send(OutboxTable.Row row) {
        var topic = prefix + "kith." + row.topic();
        var event = new ProducerRecord<String, String>(topic, row.key(), row.payload());
        var headers = event.headers();
        headers.add("content-type", "application/json".getBytes(UTF_8));
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", row.id().getBytes(UTF_8));
        headers.add("ce_source", ("/kith/" + row.topic() + "-service").getBytes(UTF_8));
        headers.add("ce_type", row.type().getBytes(UTF_8));
        headers.add("ce_subject", row.key().getBytes(UTF_8));
        headers.add("ce_time",
                DateTimeFormatter.ISO_INSTANT.format(row.occurredAt().withOffsetSameInstant(ZoneOffset.UTC)).getBytes(UTF_8));
        headers.add("ce_council", row.council().getBytes(UTF_8));
        headers.add("ce_sequence", Long.toString(row.sequence()).getBytes(UTF_8));
        if (row.traceParent() != null) {
            headers.add("traceparent", row.traceParent().getBytes(UTF_8));
        }
        return producer.send(event);
    }

    void close() {
        producer.close(Duration.ofSeconds(3));
    }
}
