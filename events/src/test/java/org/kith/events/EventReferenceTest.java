package org.kith.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code docs/reference/events.md} is made from the catalogue and must say what the catalogue says. */
class EventReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/reference/events.md");

    @Test
    void shouldSayWhatTheCatalogueSays() throws IOException {
        // When
        var reference = reference();

        // Then
        if (Boolean.getBoolean("kith.contracts.write")) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, reference);
        }
        assertEquals(Files.readString(REFERENCE), reference, "build once with -Dkith.contracts.write=true");
    }

    private static String reference() {
        var out = new StringBuilder("""
                # Events

                Made from the records in `events/`; do not edit by hand. The JSON Schemas are in `events/src/main/resources/schemas`.

                Every event is a [CloudEvent](https://cloudevents.io) 1.0 in Kafka's binary mode: `ce_id` (UUIDv7), `ce_source`, `ce_type`, `ce_subject` (the
                aggregate's id, also the record's key), `ce_time`, the extensions `ce_council` (GSS code) and `ce_sequence` (the aggregate's version), a W3C
                `traceparent`, and `content-type: application/json`. Delivery is at least once: keep the `ce_id` with your effect. Ignore types and fields
                you do not know.
                """);
        for (var topic : Topic.values()) {
            out.append("\n## Topic `").append(topic.topicName()).append("`\n");
            for (var type : EventType.values()) {
                if (type.topic() == topic) {
                    describe(type, out);
                }
            }
        }
        return out.toString();
    }

    private static void describe(EventType type, StringBuilder out) {
        out.append("\n### `").append(type.typeName()).append("`\n\n").append(type.meaning())
                .append("\n\n| field | shape | meaning |\n|---|---|---|\n");
        rows("", SchemaOf.event(type), out);
    }

    private static void rows(String prefix, JsonNode schema, StringBuilder out) {
        schema.path("properties").properties().forEach(property -> {
            var name = prefix + property.getKey();
            out.append("| `").append(name).append("` | ").append(shape(property.getValue())).append(" | ")
                    .append(property.getValue().path("description").asText()).append(" |\n");
            rows(name + "[].", property.getValue().path("items"), out);
        });
    }

    private static String shape(JsonNode schema) {
        if (schema.has("enum")) {
            var values = new StringBuilder();
            schema.get("enum").forEach(v -> values.append(values.isEmpty() ? "" : ", ").append(v.asText()));
            return values.toString();
        }
        if (schema.has("items")) {
            return "list of " + shape(schema.get("items"));
        }
        return schema.path("format").asText(schema.path("type").asText());
    }
}
