package org.kith.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * The records are the source; the schemas, the golden files and the event reference follow. After an additive change run the
 * build once with {@code -Dkith.contracts.write=true} and commit what it wrote. It will not write an incompatible change.
 */
class EventContractTest {
    private static final boolean WRITE = Boolean.getBoolean("kith.contracts.write");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** Events as they were told before a field was added: they are in topics, and services that are not upgraded yet tell them. */
    private static final Path EARLIER = GOLDEN.resolve("earlier");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @ParameterizedTest
    @EnumSource
    void shouldKeepEveryPromiseOfThePublishedSchema(EventType type) throws IOException {
        // Given
        var file = SCHEMAS.resolve(type.typeName() + ".json");

        // When
        var now = SchemaOf.event(type);

        // Then
        if (Files.exists(file)) {
            assertEquals(List.of(), Compatibility.breaks(JSON.readTree(file.toFile()), now), "make it a v2 instead");
        }
        if (WRITE) {
            Files.writeString(file, JSON.writeValueAsString(now) + "\n");
        }
        assertEquals(JSON.readTree(file.toFile()), now,
                "the schema follows the record: build once with -Dkith.contracts.write=true");
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheGoldenFileForEver(EventType type) throws IOException {
        // Given
        var golden = JSON.readTree(GOLDEN.resolve(type.typeName() + ".json").toFile());

        // When
        var event = JSON.treeToValue(golden, type.payload());

        // Then
        assertEquals(golden, JSON.<JsonNode>valueToTree(event).deepCopy(), "nothing is lost on the way in and out");
        assertEquals(type, EventType.of(event));
    }

    @ParameterizedTest
    @EnumSource(names = "COPING_LEVEL_CHANGED")
    void shouldReadWhatWasToldBeforeAFieldWasAdded(EventType type) throws IOException {
        // Given
        var earlier = JSON.readTree(EARLIER.resolve(type.typeName() + ".json").toFile());

        // When
        var event = JSON.treeToValue(earlier, type.payload());

        // Then
        var read = JSON.<JsonNode>valueToTree(event);
        earlier.properties().forEach(field -> assertEquals(field.getValue(), read.get(field.getKey())));
        assertValid(EARLIER, type);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindTheGoldenFileValid(EventType type) throws IOException {
        assertValid(GOLDEN, type);
    }

    private static void assertValid(Path folder, EventType type) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(type.typeName() + ".json")));
        var errors = schema.validate(Files.readString(folder.resolve(type.typeName() + ".json")),
                com.networknt.schema.InputFormat.JSON);
        assertTrue(errors.isEmpty(), errors::toString);
    }
}
