package org.kith.network.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.owner;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;
import org.kith.network.openreferral.Terms;
import org.kith.network.places.Coordinates;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Both statements that carry the load, held against an order worked out one by one with the haversine formula. */
@QuarkusTest
@WithTestResource(KithResource.class)
class SearchOrderTest {
    private static final int SERVICES = 3_000;
    private static final String[] WORDS = {"qaalpha", "qabeta", "qagamma", "qadelta"};
    private static final List<Double> RINGS = List.of(2_000.0, 4_000.0, 8_000.0, 16_000.0, 32_000.0, 64_000.0, 128_000.0);
    private final Random random = new Random(7);
    private final String term = "order-" + UUID.randomUUID();
    private final List<Known> all = new ArrayList<>();
    @Inject
    FindOffers find;

    /** @param tiers where each of the words is found, 0 for nowhere */
    private record Known(UUID id, Coordinates at, int[] tiers, boolean hasTerm, int standing) {}

    @Test
    void shouldOrderAsTheHaversineFormulaDoes() throws SQLException {
        // Given
        generate();

        for (var i = 0; i < 60; i++) {
            if (i == 20) {
                // What is thought of how common a word is, right or wrong, changes no answer.
                SearchStory.change("""
                        insert into search_word (word, uses) values ('qaalpha', 1500), ('qabeta', 90000), ('qagamma', 310)
                        on conflict (word) do update set uses = excluded.uses""");
            }
            var from = point();
            var page = i % 3 == 0 ? new int[]{20, 40} : i % 3 == 1 ? new int[]{50, 0} : new int[]{20, 0};
            var within = i % 4 == 3 ? 1 + random.nextInt(60_000) : null;

            // When
            var nearest = find.page(wanted(null, from, within, page)).await().indefinitely();
            var word = random.nextInt(WORDS.length);
            var found = find.page(wanted(WORDS[word], from, within, page)).await().indefinitely();

            // Then
            assertPage(byTerm(from, within), page, nearest);
            assertPage(byWord(word, from, within), page, found);
        }
        assertTrue(all.size() == SERVICES);
    }

    private List<UUID> byTerm(Coordinates from, Integer within) {
        var near = all.stream().filter(each -> each.hasTerm() && isWithin(each, from, within))
                .sorted(Comparator.comparingDouble((Known each) -> each.at().metresTo(from))
                        .thenComparing(each -> each.id().toString()))
                .toList();
        var ordered = new ArrayList<UUID>();
        for (var i = 0; i < near.size(); i += Blocks.SIZE) {
            near.subList(i, Math.min(near.size(), i + Blocks.SIZE)).stream()
                    .sorted(Comparator.comparingInt(Known::standing)).forEach(each -> ordered.add(each.id()));
        }
        return ordered;
    }

    private List<UUID> byWord(int word, Coordinates from, Integer within) {
        var matching = all.stream().filter(each -> each.tiers()[word] > 0 && isWithin(each, from, within)).toList();
        var near = RINGS.stream().filter(metres -> matching.stream().filter(each -> each.at().metresTo(from) < metres)
                .count() >= WordsNear.ENOUGH).findFirst().map(RINGS::indexOf).orElse(RINGS.size());
        return matching.stream().sorted(Comparator
                .comparingInt((Known each) -> Math.max(near,
                        (int) RINGS.stream().filter(metres -> each.at().metresTo(from) >= metres).count()))
                .thenComparingInt(each -> each.tiers()[word]).thenComparingInt(Known::standing)
                .thenComparingDouble(each -> each.at().metresTo(from)).thenComparing(each -> each.id().toString()))
                .map(Known::id).toList();
    }

    private static boolean isWithin(Known each, Coordinates from, Integer within) {
        return within == null || each.at().metresTo(from) <= within;
    }

    /** The row after the page only says that there are more. */
    private static void assertPage(List<UUID> order, int[] page, List<Found> found) {
        assertEquals(order.stream().skip(page[1]).limit(page[0]).toList(),
                found.stream().limit(page[0]).map(Found::id).toList());
        assertEquals(order.size() > page[1] + page[0], found.size() > page[0]);
    }

    private Wanted wanted(String words, Coordinates from, Integer within, int[] page) {
        return new Wanted(words, words == null ? List.of(Terms.id(term)) : List.of(), from, within, null, null, null, List.of(),
                null,
                List.of(), List.of(), false, false, false, page[0], page[1]);
    }

    private void generate() throws SQLException {
        var group = UUID.randomUUID();
        SearchStory.change(
                "insert into community_group (id, council, name, source, created_at, updated_at, version) values (?, 'E08000010', 'Order', 'test', now(), now(), 0)",
                group);
        try (var connection = owner();
                var offer = connection.prepareStatement("""
                        insert into offer (id, council, group_id, status, source, created_at, updated_at, version, content, last_confirmed_at)
                        values (?, 'E08000010', ?, ?, 'test', now(), now(), 0, '{}', now() - make_interval(days => ?))""");
                var listing = connection.prepareStatement("""
                        insert into listing (id, offer_id, council, group_id, is_first, has_place, modified_at, title, online, latitude,
                            longitude, point, words, terms, taxonomies, interests, helps_with, access, languages, days, times,
                            unconfirmed, group_name, status, waiting_list)
                        values (?, ?, 'E08000010', ?, true, true, now(), 'Order', false, ?, ?, near_point(?, ?), ?::tsvector,
                            ?, '{}', '{}', '{}', '{}', '{}', '{}', '{}', ?, 'Order', ?, false)""");
                var listed = connection.prepareStatement(
                        """
                        insert into offer_term (listing_id, term, offer_id, council, point) values (?, ?, ?, 'E08000010', near_point(?, ?))""")) {
            connection.setAutoCommit(false);
            for (var i = 0; i < SERVICES; i++) {
                var known = new Known(UUID.randomUUID(), point(), tiers(), random.nextInt(3) == 0, random.nextInt(3));
                all.add(known);
                var status = known.standing() == 2 ? "PAUSED" : "ACTIVE";
                batch(offer, known.id(), group, status, known.standing() == 1 ? 130 : 3);
                batch(listing, known.id(), known.id(), group, known.at().latitude(), known.at().longitude(),
                        known.at().latitude(),
                        known.at().longitude(), vector(known), connection.createArrayOf("uuid",
                                known.hasTerm() ? new UUID[]{Terms.id(term)} : new UUID[0]),
                        known.standing() == 1, status);
                if (known.hasTerm()) {
                    batch(listed, known.id(), Terms.id(term), known.id(), known.at().latitude(), known.at().longitude());
                }
            }
            offer.executeBatch();
            listing.executeBatch();
            listed.executeBatch();
            connection.commit();
        }
    }

    private static void batch(java.sql.PreparedStatement statement, Object... row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
    }

    /** Towns of all sizes. */
    private Coordinates point() {
        var town = (int) Math.pow(12, random.nextDouble());
        return new Coordinates(51.2 + town * 0.45 + random.nextGaussian() * 0.03 * town / 4,
                -3.3 + town * 7 % 5 * 0.7 + random.nextGaussian() * 0.05 * town / 4);
    }

    private int[] tiers() {
        return random.ints(WORDS.length, 0, 9).map(tier -> tier > 4 ? 0 : tier).toArray();
    }

    private static String vector(Known known) {
        var vector = new StringBuilder();
        for (var i = 0; i < WORDS.length; i++) {
            if (known.tiers()[i] > 0) {
                vector.append('\'').append(WORDS[i]).append("':1").append(" ABCD".charAt(known.tiers()[i])).append(' ');
            }
        }
        return vector.toString();
    }
}
