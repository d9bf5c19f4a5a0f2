package org.kith.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jboss.logging.Logger;

/** The statements of the relay. */
final class OutboxTable {
    private static final Logger LOG = Logger.getLogger(OutboxTable.class);

    /** An event that waits to be sent. */
    record Row(long position, String id, String topic, String key, String type, String payload, String council, long sequence,
            String traceParent, OffsetDateTime occurredAt) {

        @Override
        public String toString() {
            return "Row[id=" + id + ", type=" + type + "]";
        }
    }

    /** Adds to {@code mine} every slice that no other session holds. */
    static void lockFreeSlices(Connection connection, int space, int slices, List<Integer> mine) throws SQLException {
        if (mine.size() == slices) {
            return;
        }
        try (var lock = connection.prepareStatement("""
                select slice from unnest(?::int[]) as slice where pg_try_advisory_lock(?, slice)
                """)) {
            var wanted = new ArrayList<Integer>();
            for (var slice = 0; slice < slices; slice++) {
                if (!mine.contains(slice)) {
                    wanted.add(slice);
                }
            }
            lock.setArray(1, connection.createArrayOf("int4", wanted.toArray()));
            lock.setInt(2, space);
            try (var rows = lock.executeQuery()) {
                while (rows.next()) {
                    mine.add(rows.getInt(1));
                }
            }
        }
    }

    static void unlockAll(Connection connection) {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException gone) {
            LOG.debug("the session ended, and its locks with it");
        }
    }

    static List<Row> next(Connection connection, List<Integer> slices, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select position, id, aggregatetype, aggregateid, type, payload, council, sequence, traceparent, occurred_at
                from outbox where slice = any(?) order by position limit ?
                """)) {
            select.setArray(1, connection.createArrayOf("int2", slices.toArray()));
            select.setInt(2, limit);
            var batch = new ArrayList<Row>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(
                            new Row(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
                                    rows.getString(6), rows.getString(7), rows.getLong(8), rows.getString(9),
                                    rows.getObject(10, OffsetDateTime.class)));
                }
            }
            return batch;
        }
    }

    static void remove(Connection connection, List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        try (var delete = connection.prepareStatement("delete from outbox where position = any(?)")) {
            delete.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            delete.executeUpdate();
        }
    }

    private OutboxTable() {}
}
