package org.kith.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class CompatibilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUBLISHED = """
            {"type": "object", "required": ["id", "kinds"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "level": {"type": "string", "enum": ["LOW", "HIGH"]},
              "kinds": {"type": "array", "items": {"type": "object", "properties": {"code": {"type": "string"}}}}}}
            """;

    @Test
    void shouldWelcomeNewFieldsAndValues() throws Exception {
        // Given
        var now = PUBLISHED.replace("\"HIGH\"", "\"HIGH\", \"HIGHEST\"").replace("\"id\": {",
                "\"extra\": {\"type\": \"string\"}, \"id\": {");

        // When
        var breaks = Compatibility.breaks(JSON.readTree(PUBLISHED), JSON.readTree(now));

        // Then
        assertEquals(List.of(), breaks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "id": {"type": "string", "format": "uuid"}, | "ident": {"type": "string", "format": "uuid"},
            "format": "uuid"                            | "format": "date"
            "string", "enum"                            | "integer", "enum"
            ["LOW", "HIGH"]                             | ["LOW"]
            ["id", "kinds"]                             | ["kinds"]
            "code"                                      | "name"
            """)
    void shouldRefuseWhatTakesSomethingAway(String published, String changed) throws Exception {
        // Given
        var now = PUBLISHED.replace(published, changed);

        // When
        var breaks = Compatibility.breaks(JSON.readTree(PUBLISHED), JSON.readTree(now));

        // Then
        assertFalse(breaks.isEmpty(), "a reader would break on " + changed);
    }
}
