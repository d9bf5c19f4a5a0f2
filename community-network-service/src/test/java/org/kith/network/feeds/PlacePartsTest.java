package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class PlacePartsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldGiveTheServiceWhatOnlyItsPlacesAndItsOrganizationHave() throws JsonProcessingException {
        // Given
        var service = read("""
                {"organization": {"phones": [{"number": "1"}], "contacts": [{"name": "Ann"}]},
                 "service_at_locations": [
                    {"phones": [{"number": "2"}], "location": {"phones": [{"id": "p", "number": "3"}],
                        "schedules": [{"id": "s", "byday": "MO"}], "languages": [{"name": "Polish"}]}},
                    {"location": {"phones": [{"id": "p", "number": "3"}, {"id": "q", "number": "2"}],
                        "schedules": [{"id": "t", "byday": "MO"}, {"id": "u", "byday": "TH"}]}}]}
                """);

        // When
        var leftOut = PlaceParts.give(service);

        // Then
        assertFalse(leftOut);
        assertEquals(List.of("MO", "TH"), service.path("schedules").findValuesAsText("byday"));
        assertEquals(List.of("2", "3"), service.path("phones").findValuesAsText("number"));
        assertEquals(List.of("Ann"), service.path("contacts").findValuesAsText("name"));
        assertEquals(List.of("Polish"), service.path("languages").findValuesAsText("name"));
    }

    @Test
    void shouldNotMixTheHoursOfAPlaceIntoTheTimesOfTheService() throws JsonProcessingException {
        // Given
        var service = read("""
                {"schedules": [{"byday": "TU"}], "service_at_locations": [{"location": {"schedules": [{"byday": "MO"}]}}]}""");

        // When
        var leftOut = PlaceParts.give(service);

        // Then
        assertTrue(leftOut);
        assertEquals(List.of("TU"), service.path("schedules").findValuesAsText("byday"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"TRUE\"", "1"})
    void shouldNotShowWhatLeadsToAConfidentialAddress(String said) throws JsonProcessingException {
        // Given
        var service = read("""
                {"address_confidential": %s, "service_at_locations": [
                    {"schedules": [{"byday": "TU", "description": "Ring at 12 Rose Street, side door"}],
                     "location": {"phones": [{"number": "3"}]}}]}""".formatted(said));

        // When
        PlaceParts.give(OrukOne.toThree(service));

        // Then
        assertFalse(service.has("phones"));
        assertFalse(service.has("schedules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"x\"", "[]", "{}", "[7, null, [], {}]", "{\"a\": {}}"})
    void shouldSurviveAnyShape(String odd) throws JsonProcessingException {
        PlaceParts.give(read("""
                {"organization": %1$s, "service_at_locations": %1$s, "schedules": %1$s, "phones": %1$s}""".formatted(odd)));
        PlaceParts.give(read("""
                {"phones": %1$s, "schedules": %1$s, "organization": {"phones": %1$s},
                 "service_at_locations": [{"phones": %1$s, "location": %1$s},
                    {"location": {"phones": %1$s, "schedules": [{"id": %1$s, "byday": %1$s}]}}]}""".formatted(odd)));
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }
}
