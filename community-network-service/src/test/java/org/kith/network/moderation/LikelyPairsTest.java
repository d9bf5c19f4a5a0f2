package org.kith.network.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.owner;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Likely duplicates are found without comparing every name with every other; here every name is compared with every other. */
@QuarkusTest
@WithTestResource(KithResource.class)
class LikelyPairsTest {
    private static final String COUNCIL = "E06997002";
    private static final String WARDS = """
            insert into place (council, code, name, kind, latitude, longitude) values
                ('E06997002', 'E05997001', 'One', 'WARD', 53.500, -2.6), ('E06997002', 'E05997002', 'Two', 'WARD', 53.507, -2.6),
                ('E06997002', 'E05997003', 'Three', 'WARD', 53.700, -2.6)
            """;
    /** In three wards, two of them 780 m apart; some in none. */
    private static final String GROUPS = """
            insert into community_group (id, council, name, source, ward, created_at, updated_at, version)
            select gen_random_uuid(), 'E06997002', concat_ws(' ',
                    (array['Hindley', 'St Mary''s', 'Ince', 'Ashton-in-Makerfield', 'Platt Bridge', '', 'Higher Folds'])[1 + i % 7],
                    (array['Bowling', 'Allotment', 'Men''s Shed', 'Walking', 'Parent and Toddler', 'Choir'])[1 + i / 7 % 6],
                    (array['Group', 'Club', 'Society', '', 'Association'])[1 + i / 42 % 5]),
                'test', (array['E05997001', 'E05997002', 'E05997003', null])[1 + i % 4], now(), now(), 0
            from generate_series(1, 420) i
            """;
    private static final String BY_HAND = """
            select count(*), count(*) filter (where compared.alike < 0.6), count(p.first)
            from (select a.id as first, b.id as second, similarity(a.name, b.name) as alike,
                      metres_between(latitude_of(middle_of_group(a.id)), degrees((middle_of_group(a.id))[0]),
                          latitude_of(middle_of_group(b.id)), degrees((middle_of_group(b.id))[0])) as metres
                  from community_group a join community_group b on a.id < b.id and a.council = b.council
                  where a.council = 'E06997002' and similarity(a.name, b.name) >= 0.4) compared
            left join likely_pairs(null) p on p.first = compared.first and p.second = compared.second and p.alike = compared.alike
            where compared.alike >= 0.6 or compared.metres <= 1000
            """;

    @Test
    void shouldMissNoneAndShowNoOther() throws SQLException {
        try (var connection = owner()) {
            // Given
            connection.setAutoCommit(false);
            connection.createStatement().execute(WARDS);
            connection.createStatement().execute(GROUPS);
            connection.createStatement().execute("select set_config('kith.council', '" + COUNCIL + "', true)");

            // When
            var byHand = numbers(connection, BY_HAND);
            var pairs = numbers(connection, "select count(*), count(distinct (first, second)) from likely_pairs(null)");
            var ofEach = numbers(connection, """
                    select count(*), count(*) filter (where second = any (chosen.ids))
                    from (select array_agg(id) as ids from (select id from community_group where council = 'E06997002'
                          order by id limit 40) first) chosen, likely_pairs(chosen.ids)""");
            var ofEachByHand = numbers(connection, """
                    select count(*) filter (where first = any (chosen.ids)) + count(*) filter (where second = any (chosen.ids)),
                        2 * count(*) filter (where first = any (chosen.ids) and second = any (chosen.ids))
                    from (select array_agg(id) as ids from (select id from community_group where council = 'E06997002'
                          order by id limit 40) first) chosen, likely_pairs(null)""");

            // Then
            assertTrue(byHand[0] > 1000 && byHand[1] > 100,
                    byHand[0] + " pairs, " + byHand[1] + " of them only near each other");
            assertEquals(byHand[0], byHand[2], "pairs found of all there are");
            assertEquals(byHand[0], pairs[0], "pairs found");
            assertEquals(byHand[0], pairs[1], "each once");
            assertEquals(ofEachByHand[0], ofEach[0], "of some groups");
            assertEquals(ofEachByHand[1], ofEach[1], "of some groups with each other, either way round");
            connection.rollback();
        }
    }

    private static long[] numbers(Connection connection, String sql) throws SQLException {
        try (var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            var numbers = new long[row.getMetaData().getColumnCount()];
            for (var i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }
}
