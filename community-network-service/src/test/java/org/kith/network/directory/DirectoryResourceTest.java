package org.kith.network.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kith.network.NetworkStory.MOSS;
import static org.kith.network.NetworkStory.groupOfJoan;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class DirectoryResourceTest {
    private final UUID id = UUID.randomUUID();

    @Test
    void shouldShowAPageToAnybody() {
        // Given
        groupOfJoan(id, "gardening");
        groupOfJoan(UUID.randomUUID(), "music");

        // When
        var page = As.nobody().header("Origin", "https://portal.example")
                .get("/open-referral-uk/v3/services?per_page=1&page=2");

        // Then
        page.then().statusCode(200).header("Access-Control-Allow-Origin", "*")
                .body("page_number", is(2)).body("size", is(1)).body("first_page", is(false)).body("empty", is(false))
                .body("total_items", greaterThanOrEqualTo(2)).body("contents.organization_id", everyItem(notNullValue()));
        assertFalse(page.asString().contains("null") || page.asString().contains("\"\""), page.asString());
    }

    @Test
    void shouldSayWhereThePagesEnd() {
        // Given
        groupOfJoan(id, "gardening");
        int total = As.nobody().get("/open-referral-uk/v3/services").then().statusCode(200).extract().path("total_items");

        // When
        var last = As.nobody().get("/open-referral-uk/v3/services?per_page=1&page=" + total);

        // Then
        last.then().body("last_page", is(true)).body("total_pages", is(total));
        As.nobody().get("/open-referral-uk/v3/services?per_page=1&page=" + (total + 1)).then().statusCode(200)
                .body("empty", is(true)).body("last_page", is(true));
    }

    @Test
    void shouldShowOneServiceWithAllThatIsKnown() {
        // Given
        var group = groupOfJoan(id, "gardening");

        // When
        var service = As.nobody().get("/open-referral-uk/v3/services/" + id);

        // Then
        service.then().statusCode(200).body("name", is("Tuesday dig")).body("status", is("active"))
                .body("organization.id", is(group.toString())).body("schedules.byday", contains("TU"))
                .body("schedules.opens_at", contains("10:00")).body("service_areas.extent", contains(MOSS))
                .body("service_at_locations[0].location.addresses[0].address_1", is("Damson Lane"))
                .body("service_at_locations[0].location.accessibility.accessibility", contains("step-free"))
                .body("languages.code", contains("en", "pl")).body("attributes[0].taxonomy_term.term", is("gardening"))
                .body("capacity.room", is(4)).body("last_confirmed", notNullValue())
                .body(not(containsString("groups.example")));
        assertEquals(service.asString(), As.nobody().get("/open-referral-uk/v3/services/" + id).asString(),
                "ids stay the same");
    }

    @Test
    void shouldPublishAnAddressThatThePublishedRecordItselfShows() {
        // When
        imports(service(id, UUID.randomUUID(), "gardening").put("email", "open@groups.example"));

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200).body("email", is("open@groups.example"));
    }

    @Test
    void shouldGoOnTellingWhatARecordToldOfItsOrganisation() {
        // Given
        var service = service(id, UUID.randomUUID(), "gardening");
        var organization = (ObjectNode) service.path("organization");
        organization.put("website", "https://moss.example").put("logo", "https://moss.example/logo.png")
                .put("uri", "https://register.example/moss").putArray("organization_identifiers").addObject()
                .put("id", UUID.randomUUID().toString()).put("identifier_scheme", "GB-CHC")
                .put("identifier_type", "Charity number").put("identifier", "210183");

        // When
        imports(service).body("taken", is(1));

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200)
                .body("organization.website", is("https://moss.example"))
                .body("organization.logo", is("https://moss.example/logo.png"))
                .body("organization.uri", is("https://register.example/moss"))
                .body("organization.organization_identifiers.identifier_scheme", contains("GB-CHC"))
                .body("organization.organization_identifiers.identifier_type", contains("Charity number"))
                .body("organization.organization_identifiers.identifier", contains("210183"));
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() {
        // Given
        var bare = service(id, UUID.randomUUID(), "gardening");
        bare.remove(List.of("description", "schedules", "service_at_locations", "languages", "attributes", "capacity",
                "last_confirmed", "service_areas"));
        imports(bare);

        // When
        var service = As.nobody().get("/open-referral-uk/v3/services/" + id);

        // Then
        service.then().statusCode(200);
        assertEquals(List.of("id", "last_modified", "name", "organization", "organization_id", "provenance", "status"),
                service.jsonPath().<String, Object>getMap("").keySet().stream().sorted().toList());
    }

    @Test
    void shouldSayNothingOfRoomWhereNobodySaidAnything() {
        // Given
        var silent = service(id, UUID.randomUUID(), "gardening");
        silent.remove("capacity");
        var always = UUID.randomUUID();
        var said = service(always, UUID.randomUUID(), "gardening");
        ((ObjectNode) said.path("capacity")).remove("room");

        // When
        imports(silent, said).body("taken", is(2));

        // Then
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(200).body("capacity", nullValue())
                .body("last_confirmed", notNullValue());
        As.nobody().get("/open-referral-uk/v3/services/" + always).then().statusCode(200).body("capacity.unit", is("places"))
                .body("capacity.room", nullValue());
    }

    @Test
    void shouldAnswerInTheShapeOfTheStandard() throws IOException {
        // Given
        var schema = Path.of("../../shared/data/oruk3/schema/compiled/service.json");
        assumeTrue(Files.exists(schema), "the reference data is not here");
        groupOfJoan(id, "gardening");

        // When
        var service = As.nobody().get("/open-referral-uk/v3/services/" + id).asString();

        // Then
        var standard = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema));
        assertEquals(List.of(), standard.validate(service, InputFormat.JSON));
    }

    @Test
    void shouldRefuseBadParametersClearly() {
        As.nobody().get("/open-referral-uk/v3/services?page=0").then().statusCode(400).body("errors.field", contains("page"));
        As.nobody().get("/open-referral-uk/v3/services?per_page=101").then().statusCode(400);
        As.nobody().get("/open-referral-uk/v3/services/" + UUID.randomUUID()).then().statusCode(404);
        As.nobody().get("/open-referral-uk/v3/services/tea").then().statusCode(404);
    }
}
