package org.kith.network.feeds;

import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.owner;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** Runs as another process would leave them in the database. */
final class RunsOfOthers {

    /** A file that is here whole, and that nobody may take up yet. */
    static String waitingFile(String feed, String file) throws SQLException {
        var run = waiting(feed, "FILE");
        execute("insert into import_file (run_id, number, council, bytes) values (?, 0, ?, ?)", run, WIGAN,
                file.getBytes(StandardCharsets.UTF_8));
        return run.toString();
    }

    /** A feed that is to be read from its address; nobody may take it up yet. */
    static String waitingFeed(String feed) throws SQLException {
        return waiting(feed, "ADDRESS").toString();
    }

    private static UUID waiting(String feed, String origin) throws SQLException {
        var run = UUID.randomUUID();
        execute("""
                insert into import_run (id, council, feed_id, origin, state, report, created_at, next_try_at)
                values (?, ?, ?, ?, 'WAITING', '{"taken":0,"takenWithNote":0,"setAside":0,"problems":[]}', now(), 'infinity')
                """, run, WIGAN, UUID.fromString(feed), origin);
        return run;
    }

    /** It died with so many records done. */
    static void leftByADeadProcess(String run, int done) throws SQLException {
        execute("""
                update import_run set state = 'RUNNING', record = ?, next_try_at = now(), claimed_by = gen_random_uuid(),
                    claimed_until = now() - interval '1 second' where id = ?""", done, UUID.fromString(run));
    }

    static void diedAgain(String run) throws SQLException {
        execute("update import_run set tries = tries + 1 where id = ?", UUID.fromString(run));
    }

    static Claim claimedByALivingProcess(String run) throws SQLException {
        var claim = new Claim(UUID.fromString(run), WIGAN, UUID.randomUUID());
        execute("""
                update import_run set state = 'RUNNING', next_try_at = now(), claimed_by = ?,
                    claimed_until = now() + interval '1 hour' where id = ?""", claim.holder(), claim.runId());
        return claim;
    }

    /** How many rows of a table belong to the run. */
    static long rows(String table, String run) throws SQLException {
        try (var connection = owner();
                var count = connection.prepareStatement("select count(*) from " + table + " where run_id = ?")) {
            count.setObject(1, UUID.fromString(run));
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static void execute(String sql, Object... values) throws SQLException {
        try (var connection = owner(); var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private RunsOfOthers() {}
}
