package org.kith.network.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Offers may lie as close together as they like: centimetres apart, and on the part of the maps where the numbers are large. */
@QuarkusTest
@WithTestResource(KithResource.class)
class CloseTogetherTest {
    private static final String TERM = "18000000-0000-4000-8000-000000000000";
    private static final String LIST = """
            with home as (
                insert into community_group (id, council, name, source, created_at, updated_at, version)
                values (gen_random_uuid(), 'E06997001', 'Close', 'test', now(), now(), 0) returning id, council),
            offered as (
                insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content)
                select gen_random_uuid(), council, id, 'ACTIVE', 'test', now(), now(), 0, '{}' from home, generate_series(0, 1500)
                returning id, council, group_id),
            placed as (
                select *, 51.7 as latitude, -3.1 + row_number() over () * 0.00000022 as longitude from offered),
            listed as (
                insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, online, latitude,
                    longitude, point, words, terms, taxonomies, interests, helps_with, access, languages, days, times,
                    unconfirmed, group_name, status, waiting_list, vouched_at)
                select id, id, council, group_id, true, true, now(), 'Close', false, latitude, longitude,
                    near_point(latitude, longitude), '', array[?::uuid], '{}', '{}', '{}', '{}', '{}', '{}', '{}', false,
                    'Close', 'ACTIVE', false, now() from placed
                returning id, council, point, terms)
            insert into offer_term (listing_id, term, offer_id, council, point)
            select id, unnest(terms), id, council, point from listed""";

    @Test
    void shouldListAndFindThemAll() {
        // Given
        SearchStory.change(LIST, TERM);

        // When
        given().contentType("application/json")
                .body(Map.of("terms", new String[]{TERM}, "near", Map.of("latitude", 51.7, "longitude", -3.1), "within", 1000,
                        "limit", 50, "offset", 1000))
                .post("/api/search")

                // Then
                .then().statusCode(200).body("results", hasSize(50)).body("more", is(true)).body("results[0].distance", is(15));
    }
}
