package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class OrukOneTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldMakeVersionThreeOfVersionOne() throws JsonProcessingException {
        // Given
        var service = read("""
                {"id": "17", "name": "Tea", "assured_date": "2026-05-01",
                 "organization": {"id": "3", "name": "Friends", "url": "https://friends.example"},
                 "service_taxonomys": [{"id": "t", "taxonomy": {"id": "x:1", "name": "gardening", "vocabulary": "x"}}],
                 "eligibilitys": [{"eligibility": "toddlers", "minimum_age": 2, "maximum_age": 4},
                                  {"eligibility": "children", "minimum_age": "5", "maximum_age": "11"}],
                 "fundings": [{"id": "f", "source": "Lottery"}],
                 "languages": [{"language": "Polish"}, {"language": "Klingon"}],
                 "service_areas": [{"service_area": "Moss",
                                    "uri": "http://statistics.data.gov.uk/id/statistical-geography/E05999901"}],
                 "service_at_locations": [{"regular_schedule": [{"byday": "TU", "opens_at": "2026-01-01T10:00:00Z"}],
                    "location": {"id": "l", "physical_addresses": [{"address_1": "Damson Lane"}],
                                 "accessibility_for_disabilities": [{"accessibility": "step-free"}]}}]}
                """);

        // When
        OrukOne.toThree(service);

        // Then
        assertEquals("gardening", service.at("/attributes/0/taxonomy_term/name").asText());
        assertEquals("x", service.at("/attributes/0/taxonomy_term/taxonomy").asText());
        assertEquals(2, service.path("minimum_age").asInt());
        assertEquals(11, service.path("maximum_age").asInt());
        assertEquals("Lottery", service.at("/funding/0/source").asText());
        assertEquals("pl", service.at("/languages/0/code").asText());
        assertEquals("Klingon", service.at("/languages/1/name").asText());
        assertEquals("E05999901", service.at("/service_areas/0/extent").asText());
        assertEquals("10:00:00Z", service.at("/schedules/0/opens_at").asText());
        assertEquals("Damson Lane", service.at("/service_at_locations/0/location/addresses/0/address_1").asText());
        assertEquals("step-free", service.at("/service_at_locations/0/location/accessibility/0/accessibility").asText());
        assertEquals("https://friends.example", service.at("/organization/website").asText());
        assertEquals("2026-05-01", service.path("last_modified").asText());
    }

    @Test
    void shouldKeepTheTimesOfAllPlaces() throws JsonProcessingException {
        // Given
        var service = read("""
                {"regular_schedules": [{"id": "1", "byday": "FR", "opens_at": "2026-01-01T10:00:00Z"}],
                 "service_at_locations": [
                    {"regular_schedule": [{"id": "2", "byday": "MO"}, {"id": "1", "byday": "FR"}]},
                    {"regular_schedule": [{"byday": "TH", "opens_at": "2026-01-01T10:00:00Z"}]},
                    {"schedules": [{"id": "3", "byday": "MO"}, {"id": "4", "byday": "TH", "opens_at": "10:00:00Z"}]}]}
                """);

        // When
        OrukOne.toThree(service);

        // Then
        assertEquals(List.of("FR", "MO", "TH"), service.path("schedules").findValuesAsText("byday"));
        assertEquals(service, OrukOne.toThree(service.deepCopy()));
    }

    @Test
    void shouldNotTakeAnAgeThatNobodyFilledIn() throws JsonProcessingException {
        // Given
        var service = read("{\"eligibilitys\": [{\"minimum_age\": 18, \"maximum_age\": 0}, {\"minimum_age\": \"n/a\"}]}");

        // When
        OrukOne.toThree(service);

        // Then
        assertFalse(service.has("minimum_age"));
        assertFalse(service.has("maximum_age"));
    }

    @Test
    void shouldSurviveAnyShape() throws JsonProcessingException {
        for (var odd : new String[]{"7", "null", "\"x\"", "[]", "{}", "[7, null, [], {}]", "{\"a\": 1}"}) {
            OrukOne.toThree(read("""
                    {"service_taxonomys": %1$s, "eligibilitys": %1$s, "languages": %1$s, "service_areas": %1$s,
                     "service_at_locations": %1$s, "regular_schedules": %1$s, "organization": %1$s}""".formatted(odd)));
            OrukOne.toThree(read("""
                    {"service_at_locations": [{"location": %1$s, "regular_schedule": %1$s}],
                     "service_taxonomys": [{"taxonomy": %1$s}], "eligibilitys": [{"minimum_age": %1$s, "maximum_age": %1$s}],
                     "languages": [{"language": %1$s}], "regular_schedules": [{"opens_at": %1$s}]}""".formatted(odd)));
        }
    }

    @Test
    void shouldLeaveVersionThreeAsItIs() throws IOException {
        // Given
        var example = Path.of("../../shared/data/oruk3/examples/service_full.json");
        Assumptions.assumeTrue(Files.exists(example), "the reference data is not here");
        var service = (ObjectNode) JSON.readTree(example.toFile());

        // When
        var same = OrukOne.toThree(service.deepCopy());

        // Then
        assertEquals(service, same);
    }

    private static ObjectNode read(String json) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(json);
    }
}
