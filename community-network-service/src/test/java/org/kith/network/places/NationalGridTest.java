package org.kith.network.places;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class NationalGridTest {
    private final NationalGrid grid = new NationalGrid();

    @Test
    void shouldAgreeWithThePublishedTestPoints() {
        // Ordnance Survey's own test points of the definitive transformation OSTN15, from Cornwall to Shetland.
        near(91492.146, 11318.804, 49.92226393730, -6.29977752014);
        near(170370.718, 11572.405, 49.96006137820, -5.20304609998);
        near(651409.804, 313177.450, 52.65800783, 1.71607397);
        near(530624.974, 178388.464, 51.48936564611, -0.11992557180);
        near(421300.677, 1072147.239, 59.53470794490, -1.62516966058);
        // Two rows as the ONS publishes them, with both kinds of coordinates.
        near(385386, 801193, 57.101474, -2.242851);
        near(366033, 564878, 54.977349, -2.532223);
    }

    @Test
    void shouldAgreeWithTheWardsOfTheSample() throws IOException {
        // Given
        var wards = Path.of("../../shared/data/geo/wigan-wards.geojson");
        assumeTrue(Files.exists(wards), "the reference data is not here");

        for (var ward : new ObjectMapper().readTree(wards.toFile()).path("features")) {
            var facts = ward.path("properties");
            near(number(facts, "BNG_E"), number(facts, "BNG_N"), number(facts, "LAT"), number(facts, "LONG"));
        }
    }

    private void near(double easting, double northing, double latitude, double longitude) {
        var metres = grid.at(easting, northing).metresTo(new Coordinates(latitude, longitude));
        assertTrue(metres < 10, easting + "," + northing + " is " + metres + " m off");
    }

    private static double number(JsonNode facts, String name) {
        return facts.path(name).doubleValue();
    }
}
