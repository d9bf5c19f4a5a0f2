package org.kith.network.search;

import static org.kith.network.NetworkStory.owner;
import static org.kith.network.NetworkStory.service;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kith.kit.testing.As;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.ValidatableResponse;

/** Services to be found, and ways to look for them. */
final class SearchStory {
    static final Map<String, Object> HERE = Map.of("latitude", 55.3, "longitude", -3.1);

    /** A service so many metres north of {@link #HERE}. */
    static ObjectNode named(UUID id, String name, int metresNorth) {
        var service = service(id, UUID.randomUUID(), "gardening").put("name", name).put("description", "We meet.");
        at(service, 55.3 + metresNorth / 111_194.9);
        return service;
    }

    static ObjectNode at(ObjectNode service, double latitude) {
        ((ObjectNode) service.at("/service_at_locations/0/location")).put("latitude", latitude).put("longitude", -3.1);
        return service;
    }

    static ObjectNode runs(ObjectNode service, String days, String opens, String closes) {
        ((ObjectNode) service.at("/schedules/0")).put("byday", days).put("opens_at", opens).put("closes_at", closes);
        return service;
    }

    static ValidatableResponse search(Object... fields) {
        var request = new HashMap<String, Object>();
        for (var i = 0; i < fields.length; i += 2) {
            request.put((String) fields[i], fields[i + 1]);
        }
        return As.nobody().body(request).post("/api/search").then();
    }

    static List<String> found(Object... fields) {
        return search(fields).statusCode(200).extract().path("results.id");
    }

    /** A word of one test's own. */
    static String word() {
        return "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qox";
    }

    static void change(String sql, Object... parameters) {
        try (var connection = owner(); var change = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            change.execute();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private SearchStory() {}
}
