package org.kith.network.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.owner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.testing.KithResource;
import org.kith.network.openreferral.Terms;
import org.kith.network.places.Coordinates;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** However many offers of a term there are, the nearest of the council must be found; by brute force. */
@QuarkusTest
@WithTestResource(KithResource.class)
class NearestTest {
    private static final String TERM = "kith-interests:chess";
    private static final int NEAREST = 20;
    private final Random random = new Random(11);

    @Inject
    FindNearbyOffers offers;

    @Inject
    CurrentCouncil council;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({"E06998001, 12", "E06998002, 150", "E06998003, 700"})
    void shouldFindTheNearestOfTheCouncil(String code, int count) throws SQLException {
        // Given
        var known = offers(code, count);
        offers("E06998999", 300);
        council.enter(code);

        for (var i = 0; i < 10; i++) {
            var home = point();

            // When
            var found = offers.suiting(wish(home), Instant.now()).await().indefinitely();

            // Then
            assertEquals(nearest(known, home), found.offers().stream().map(Candidate::id).collect(Collectors.toSet()));
        }
    }

    private static Set<UUID> nearest(List<Known> known, Coordinates home) {
        return known.stream().filter(Known::live).sorted(Comparator.comparingDouble(each -> each.at().metresTo(home)))
                .limit(NEAREST).map(Known::id).collect(Collectors.toSet());
    }

    private static Wish wish(Coordinates home) {
        return new Wish(null, new Home(home, true), List.of("chess"), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Coordinates point() {
        return new Coordinates(53.2 + random.nextGaussian() * 0.1, -2.1 + random.nextGaussian() * 0.15);
    }

    private List<Known> offers(String code, int count) throws SQLException {
        var known = new ArrayList<Known>();
        try (var connection = owner()) {
            connection.setAutoCommit(false);
            var group = UUID.randomUUID();
            run(connection, "insert into community_group (id, council, name, source, created_at, updated_at, version) "
                    + "values (?, ?, 'Near', 'test', now(), now(), 0)", group, code);
            for (var i = 0; i < count; i++) {
                var each = new Known(UUID.randomUUID(), point(), random.nextInt(4) > 0);
                known.add(each);
                list(connection, code, group, each);
            }
            connection.commit();
        }
        return known;
    }

    private static void list(Connection connection, String code, UUID group, Known each) throws SQLException {
        var status = each.live() ? "ACTIVE" : "PAUSED";
        run(connection, "insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content) "
                + "values (?, ?, ?, ?, 'test', now(), now(), 0, '{}')", each.id(), code, group, status);
        run(connection, """
                insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, online, latitude,
                    longitude, point, words, terms, taxonomies, interests, helps_with, access, languages, days, times,
                    unconfirmed, group_name, status, waiting_list, vouched_at)
                values (?, ?, ?, ?, true, true, now(), 'Near', false, ?, ?, near_point(?, ?), '', array[?::uuid], '{}',
                    '{chess}', '{}', '{}', '{}', '{}', '{}', false, 'Near', ?, false, now())""", each.id(), each.id(), code,
                group,
                each.at().latitude(), each.at().longitude(), each.at().latitude(), each.at().longitude(), Terms.id(TERM),
                status);
        run(connection,
                "insert into offer_term (listing_id, term, offer_id, council, point) values (?, ?, ?, ?, near_point(?, ?))",
                each.id(), Terms.id(TERM), each.id(), code, each.at().latitude(), each.at().longitude());
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** @param live whether it may be proposed */
    private record Known(UUID id, Coordinates at, boolean live) {}
}
