package org.kith.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.kith.events.EventType;
import org.kith.events.Topic;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Who Alison is, and what she said, is in no event, in no file of the database or the broker, and in no log. */
class NothingPersonalTest {

    @Test
    void shouldSayNothingPersonalInAnyEvent() {
        // Given
        Suite.alison().play();

        // When
        var events = events();

        // Then
        var types = new HashSet<String>();
        events.forEach(event -> types.add(header(event, "ce_type")));
        assertTrue(types.size() >= 10, "the journey's events were read, or this would prove nothing: " + types);
        for (var event : events) {
            var all = event.key() + " " + event.value() + " " + headers(event);
            for (var word : Suite.forbiddenWords()) {
                assertTrue(!Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE).matcher(all).find(),
                        word + " is in an event of type " + header(event, "ce_type"));
            }
            assertTrue(!all.contains("@"), "an address is in an event of type " + header(event, "ce_type"));
        }
    }

    @Test
    void shouldSendOnlyEventsThatKeepTheirContract() throws IOException {
        // Given
        Suite.alison().play();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        // When
        var events = events();

        // Then
        for (var event : events) {
            var type = EventType.named(header(event, "ce_type"))
                    .orElseThrow(() -> new AssertionError("unknown type " + header(event, "ce_type")));
            try (var schema = EventType.class.getResourceAsStream("/schemas/" + type.typeName() + ".json")) {
                var errors = registry.getSchema(new String(schema.readAllBytes(), UTF_8)).validate(event.value(),
                        InputFormat.JSON);
                assertEquals(List.of(), errors, type.typeName());
            }
            assertEquals("1.0", header(event, "ce_specversion"));
            assertEquals(event.key(), header(event, "ce_subject"));
            assertEquals("E08000010", header(event, "ce_council"));
            assertTrue(header(event, "traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"), type.typeName());
        }
    }

    @Test
    void shouldWriteNothingPersonalOnTheDisk() throws IOException {
        // Given
        Suite.alison().play();
        Suite.sql("postgres", "select 1 from (select pg_switch_wal()) as forced");

        // When
        var files = files();

        // Then
        assertTrue(
                files.stream().anyMatch(f -> f.toString().contains("pg_wal"))
                        && files.stream().anyMatch(f -> f.toString().contains("kith.family")),
                "the files of the database and the broker are looked at, or this would prove nothing");
        var longer = Suite.forbiddenWords().stream().filter(word -> word.length() > 5).toList();
        assertTrue(longer.contains("Alison"), longer::toString);
        for (var file : files) {
            var text = content(file);
            for (var word : longer) {
                assertTrue(!text.contains(new String(word.getBytes(UTF_8), StandardCharsets.ISO_8859_1)),
                        word + " is in " + file.getFileName());
            }
        }
    }

    private static List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var part : List.of("postgresql", "kafka", "logs")) {
            Files.walkFileTree(Suite.state().resolve(part), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException removedMeanwhile) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    /** What a file holds, byte for byte; nothing when the running server has removed it meanwhile. */
    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException removed) {
            return "";
        }
    }

    private static List<ConsumerRecord<String, String>> events() {
        var settings = Map.<String, Object>of("bootstrap.servers", Suite.stack().endpoints().kafkaBootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : Topic.values()) {
                consumer.partitionsFor(topic.topicName())
                        .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(events::add);
            }
            return events;
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static String headers(ConsumerRecord<?, ?> event) {
        var all = new StringBuilder();
        event.headers().forEach(h -> all.append(h.key()).append('=').append(new String(h.value(), UTF_8)).append(' '));
        return all.toString();
    }
}
