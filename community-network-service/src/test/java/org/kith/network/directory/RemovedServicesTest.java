package org.kith.network.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.imports;
import static org.kith.network.NetworkStory.service;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Whoever keeps a copy of the directory hears what left it. */
@QuarkusTest
@WithTestResource(KithResource.class)
class RemovedServicesTest {
    private static final String ALL = "/open-referral-uk/v3/removed_services";
    private final UUID id = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final ObjectNode service = service(id, group, "gardening");
    private final Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void aServiceThatIsShown() {
        wardsAreKnown();
        imports(service).body("taken", is(1));
        assertEquals(List.of(), told());
    }

    @Test
    void shouldTellWhatLeftAndNoMoreOfItThanThat() {
        // When
        imports(service.put("status", "defunct")).body("takenWithNote", is(1));

        // Then
        var entry = "contents.find { it.id == '" + id + "' }";
        removed(ALL).header("Access-Control-Allow-Origin", "*").body(entry + ".keySet()",
                is(Map.of("id", 0, "organization_id", 0, "status", 0, "last_modified", 0).keySet()))
                .body(entry + ".organization_id", is(group.toString())).body(entry + ".status", is("inactive"));
        removed("/councils/" + WIGAN + "/open-referral-uk/v3/removed_services").body("contents.id", hasItem(id.toString()));
        removed("/councils/" + CHESTERFIELD + "/open-referral-uk/v3/removed_services").body("contents.id",
                not(hasItem(id.toString())));
        As.nobody().get("/open-referral-uk/v3/services/" + id).then().statusCode(404);
        assertEquals(List.of(), As.nobody().get(ALL + "?modified_after=" + Instant.now().plusSeconds(1)).path("contents.id"));
    }

    @Test
    void shouldTellOfNothingThatCameBack() {
        // Given
        imports(service.put("status", "inactive")).body("takenWithNote", is(1));
        assertEquals(List.of(id.toString()), told());
        var since = Instant.now();

        // When
        imports(service.put("status", "active")).body("taken", is(1));

        // Then
        assertEquals(List.of(), told());
        assertModified(since);
    }

    @Test
    void shouldTellThatItPausesOrThatItsGroupIsCalledOtherwise() {
        var since = Instant.now();
        imports(service.put("status", "temporarily closed").put("last_confirmed", LocalDate.now(ZoneOffset.UTC).toString()));
        assertModified(since);

        var later = Instant.now();
        ((ObjectNode) service.path("organization")).put("name", "Moss Allotments");
        imports(service);
        assertModified(later);
        assertEquals(List.of(), told());
    }

    private void assertModified(Instant since) {
        As.nobody().get("/open-referral-uk/v3/services?organization_id=" + group + "&modified_after=" + since).then()
                .statusCode(200).body("contents.id", contains(id.toString()));
        As.nobody().get("/open-referral-uk/v3/services?organization_id=" + group + "&modified_after=" + Instant.now()).then()
                .statusCode(200).body("contents.id", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-9999-01-01"})
    void shouldRefuseBadParametersClearly(String modifiedAfter) {
        As.nobody().get(ALL + "?modified_after=" + modifiedAfter).then().statusCode(400).body("errors.field",
                contains("modified_after"));
    }

    private List<String> told() {
        return removed(ALL).extract().<List<String>>path("contents.id").stream().filter(id.toString()::equals).toList();
    }

    private ValidatableResponse removed(String list) {
        return As.nobody().get(list + "?per_page=100&modified_after=" + before).then().statusCode(200);
    }
}
