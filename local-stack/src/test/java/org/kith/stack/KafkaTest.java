package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaTest {
    private static final String BOOTSTRAP = TestStack.endpoints().kafkaBootstrapServers();

    @Test
    void shouldHaveTheTopicsOfTheSuite() throws Exception {
        var expected = Set.of("kith.family", "kith.community-network", "kith.referral", "kith.family-service.dead-letters",
                "kith.community-network-service.dead-letters", "kith.referral-service.dead-letters");
        try (var admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP))) {
            var described = admin.describeTopics(expected).allTopicNames().get(30, TimeUnit.SECONDS);

            described.values().forEach(topic -> assertEquals(6, topic.partitions().size(), topic.name()));
        }
    }

    @Test
    void shouldCarryARecordFromProducerToGroup() throws Exception {
        var topic = "check." + UUID.randomUUID();
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", BOOTSTRAP, "enable.idempotence", true),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "hello")).get(30, TimeUnit.SECONDS);
        }
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", BOOTSTRAP, "group.id", topic, "auto.offset.reset",
                "earliest", "session.timeout.ms", 6000), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));

            assertTrue(Waiting.until(Duration.ofSeconds(30), () -> !consumer.poll(Duration.ofMillis(200)).isEmpty()));
        }
    }
}
