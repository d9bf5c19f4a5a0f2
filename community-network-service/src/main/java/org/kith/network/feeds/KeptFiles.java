package org.kith.network.feeds;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.kith.kit.council.CurrentCouncil;

import io.agroal.api.AgroalDataSource;

/** Files that were sent, in pieces in the database: any process may read them, also after a crash, and none holds one in memory. */
@Singleton
class KeptFiles {
    private static final int PIECE = 1024 * 1024;

    private final AgroalDataSource dataSource;
    private final CurrentCouncil council;

    KeptFiles(AgroalDataSource dataSource, CurrentCouncil council) {
        this.dataSource = dataSource;
        this.council = council;
    }

    /**
     * Keeps a file as it comes in.
     *
     * @return false when it is longer than this
     */
    boolean keep(UUID run, InputStream file, long most) throws IOException, SQLException {
        var length = 0L;
        var number = 0;
        for (var piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            length += piece.length;
            if (length > most) {
                return false;
            }
            put(run, number++, piece);
        }
        return true;
    }

    private void put(UUID run, int number, byte[] bytes) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into import_file (run_id, number, council, bytes) values (?, ?, ?, ?)")) {
            insert.setObject(1, run);
            insert.setInt(2, number);
            insert.setString(3, council.code());
            insert.setBytes(4, bytes);
            insert.executeUpdate();
        }
    }

    Bytes of(UUID run) {
        return () -> new BufferedInputStream(new SequenceInputStream(new Pieces(run)));
    }

    void forget(UUID run) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from import_file where run_id = ?")) {
            delete.setObject(1, run);
            delete.executeUpdate();
        }
    }

    private byte[] piece(UUID run, int number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select bytes from import_file where run_id = ? and number = ?")) {
            select.setObject(1, run);
            select.setInt(2, number);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private class Pieces implements Enumeration<InputStream> {
        private final UUID run;
        private int number;
        private byte[] next;

        Pieces(UUID run) {
            this.run = run;
            next = piece(run, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            var piece = new ByteArrayInputStream(next);
            next = piece(run, ++number);
            return piece;
        }
    }
}
