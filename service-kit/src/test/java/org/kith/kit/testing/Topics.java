package org.kith.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.kith.events.EventType;
import org.kith.events.KithEvent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The topics of the service under test, seen from outside with plain Kafka clients. */
public final class Topics {
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /** One event as it is on the broker. */
    public record Seen(String key, String type, Map<String, String> headers, String payload) {
        public <E extends KithEvent> E as(Class<E> type) {
            try {
                return JSON.readValue(payload, type);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }

        public String traceId() {
            return Optional.ofNullable(headers.get("traceparent")).map(t -> t.substring(3, 35)).orElse(null);
        }
    }

    /** Tells an event as another service would, once, in a new trace; returns the trace id. */
    public static String tell(KithEvent event, String council) {
        return tell(UUID.randomUUID(), event, council);
    }

    /** As {@link #tell(KithEvent, String)}, with the CloudEvents id given, so that it can be told twice. */
    public static String tell(UUID id, KithEvent event, String council) {
        var traceId = UUID.randomUUID().toString().replace("-", "");
        var type = EventType.of(event);
        try {
            send(type.topic().topicName(), event.aggregateId().toString(), JSON.writeValueAsString(event),
                    Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_type", type.typeName(), "ce_source",
                            type.topic().source(),
                            "ce_subject", event.aggregateId().toString(), "ce_time", Instant.now().toString(), "ce_council",
                            council,
                            "ce_sequence", "1", "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01", "content-type",
                            "application/json"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return traceId;
    }

    /** Sends anything at all, to see what becomes of it. */
    public static void send(String topic, String key, String payload, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", servers()), new StringSerializer(),
                new StringSerializer())) {
            var record = new ProducerRecord<String, String>(prefix() + topic, key, payload);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until the topic holds what is wanted and returns all of it that does; fails after 20 seconds. */
    public static List<Seen> await(String topic, int count, Predicate<Seen> wanted) {
        var seen = new ArrayList<Seen>();
        try (var consumer = consumer(topic)) {
            Awaitility.await("events on " + topic).atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> Optional.of(seen(r)).filter(wanted).ifPresent(seen::add));
                return seen.size() >= count;
            });
        }
        return seen;
    }

    /** Everything the topic holds now. */
    public static List<Seen> all(String topic) {
        try (var consumer = consumer(topic)) {
            var seen = new ArrayList<Seen>();
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> seen.add(seen(r)));
            }
            return seen;
        }
    }

    private static KafkaConsumer<String, String> consumer(String topic) {
        var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", servers()), new StringDeserializer(),
                new StringDeserializer());
        // A topic nobody has written to yet comes into being when it is first asked for, which takes the broker a moment.
        var partitions = Awaitility.await("topic " + topic).atMost(Duration.ofSeconds(20))
                .until(() -> consumer.partitionsFor(prefix() + topic), found -> !found.isEmpty()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        var headers = new java.util.HashMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
        return new Seen(record.key(), headers.get("ce_type"), headers, record.value());
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static String prefix() {
        return ConfigProvider.getConfig().getValue("kith.outbox.topic-prefix", String.class);
    }

    private Topics() {}
}
