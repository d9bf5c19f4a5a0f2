package org.kith.network.places;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.As;
import org.kith.kit.testing.KithResource;
import org.kith.kit.testing.Tables;
import org.kith.network.NetworkStory;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class PlacesResourceTest {

    @Test
    void shouldTakeTheSamePlacesAgain() {
        // Given
        NetworkStory.wardsAreKnown();
        var known = Tables.seenBy(NetworkStory.WIGAN, "place");

        // When
        NetworkStory.wardsAreKnown();

        // Then
        assertEquals(known, Tables.seenBy(NetworkStory.WIGAN, "place"));
    }

    @Test
    void shouldRefuseBadInputClearly() {
        As.client("operator-E08000010").body("""
                {"places": [{"code": "Hindley", "name": "", "kind": "WARD", "latitude": 120, "longitude": -2.5}]}
                """).post("/api/places").then().statusCode(400)
                .body("errors.field", contains("places[0].code", "places[0].latitude", "places[0].name"));
        As.user("joan").body("{\"places\": []}").post("/api/places").then().statusCode(403);
    }
}
