package org.kith.network;

import static org.hamcrest.Matchers.is;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;
import org.kith.kit.testing.As;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Wards, groups and offers as tests make them, through the API. */
public final class NetworkStory {
    public static final String WIGAN = "E08000010";
    public static final String CHESTERFIELD = "E07000034";
    /** Two invented wards, about 3 km apart. */
    public static final String MOSS = "E05999901";
    public static final String BROOK = "E05999902";
    public static final UUID JOAN = UUID.fromString("00000000-0000-4000-8000-000000000003");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the owner of the tables, who sees everything. */
    public static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    public static void wardsAreKnown() {
        As.client("operator-" + WIGAN).body("""
                {"places": [{"code": "E05999901", "name": "Moss", "kind": "WARD", "latitude": 54.900, "longitude": -2.580},
                            {"code": "E05999902", "name": "Brook", "kind": "WARD", "latitude": 54.900, "longitude": -2.535}]}
                """).post("/api/places").then().statusCode(200).body("taken", is(2));
    }

    /** A service of a feed, valid and whole; tests change what they are about. */
    public static ObjectNode service(UUID id, UUID group, String term) {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"id": "%s", "name": "Tuesday dig", "description": "We garden together.", "status": "active",
                     "organization": {"id": "%s", "name": "Moss Allotment", "description": "Four plots and a shed.",
                                      "email": "%s@groups.example"},
                     "schedules": [{"id": "%s", "freq": "WEEKLY", "byday": "TU", "opens_at": "10:00", "closes_at": "12:00"}],
                     "service_at_locations": [{"id": "%s", "location": {"id": "%s", "location_type": "physical",
                        "name": "The gate", "latitude": 54.9055, "longitude": -2.5855,
                        "addresses": [{"address_1": "Damson Lane", "city": "Moss", "state_province": "Greater Manchester",
                                       "postal_code": "WN0 0ZZ", "country": "GB", "address_type": "physical"}],
                        "accessibility": [{"accessibility": "step-free"}]}}],
                     "service_areas": [{"id": "%s", "extent": "%s", "extent_type": "ward"}],
                     "languages": [{"code": "en"}, {"code": "pl"}],
                     "attributes": [{"link_type": "interest", "taxonomy_term": {"taxonomy": "kith-interests", "term": "%s"}}],
                     "capacity": {"room": 4, "unit": "places"}, "last_confirmed": "%s"}
                    """.formatted(id, group, group, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                    MOSS,
                    term, LocalDate.now(ZoneOffset.UTC).minusDays(3)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static io.restassured.response.ValidatableResponse imports(ObjectNode... services) {
        return imports("operator-" + WIGAN, services);
    }

    public static io.restassured.response.ValidatableResponse imports(String operator, ObjectNode... services) {
        var page = JSON.createObjectNode();
        page.putArray("contents").addAll(List.of(services));
        return As.client(operator).body(page.toString()).post("/api/imports").then().statusCode(200);
    }

    public static void joins(UUID group, UUID subject) {
        As.client("operator-" + WIGAN).body(Map.of("groupId", group, "subject", subject, "role", "ADMIN"))
                .post("/api/group-members").then().statusCode(201);
    }

    /** A group of a public list that nobody speaks for, with one offer about the term. */
    public static UUID groupOfNobody(UUID offer, String term) {
        var group = UUID.randomUUID();
        wardsAreKnown();
        imports(service(offer, group, term)).body("taken", is(1));
        return group;
    }

    /** A group that Joan speaks for, with one offer about the term. */
    public static UUID groupOfJoan(UUID offer, String term) {
        var group = groupOfNobody(offer, term);
        joins(group, JOAN);
        return group;
    }

    private NetworkStory() {}
}
