package org.kith.network;

import static org.kith.network.NetworkStory.WIGAN;

import java.sql.SQLException;
import java.util.UUID;

/** A run in the middle of its work, as the database has it then. */
final class AFeedAtWork {
    private static final String ROWS = """
            with a_feed as (
                insert into feed (id, council, name, kind, enabled, created_at, version)
                values (gen_random_uuid(), '%1$s', 'Book', 'AUTO', true, now(), 0) returning id),
            a_run as (
                insert into import_run (id, council, feed_id, origin, state, report, created_at, next_try_at)
                select gen_random_uuid(), '%1$s', id, 'FILE', 'RECEIVING', '{}', now(), now() from a_feed returning id, feed_id),
            a_record as (
                insert into feed_record (feed_id, offer_id, council, source_id, run_id, taken)
                select feed_id, '%2$s', '%1$s', '17', id, true from a_run),
            a_row as (
                insert into import_row (run_id, key, council, kind, row) select id, '1', '%1$s', 'SERVICE', '{}' from a_run)
            insert into import_file (run_id, number, council, bytes) select id, 0, '%1$s', 'x' from a_run
            """;

    static void isThere(UUID offer) {
        try (var connection = NetworkStory.owner()) {
            connection.createStatement().execute(ROWS.formatted(WIGAN, offer));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private AFeedAtWork() {}
}
