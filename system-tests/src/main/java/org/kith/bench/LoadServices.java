package org.kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Brings invented services into the service's own tables. The big indexes are dropped before and made anew after, as the tables say
 * they should be, whatever a later migration made of them.
 */
final class LoadServices {
    /** To be changed with whatever changes what is generated. */
    static final int VERSION = 3;
    static final long SEED = 20261121;
    private static final int COUNCILS = 300;
    private static final String TABLES = "'community_group', 'offer', 'listing', 'offer_term', 'offer_session', 'place'";
    private final Connection connection;
    private final Consumer<String> says;

    LoadServices(Connection connection, Consumer<String> says) {
        this.connection = connection;
        this.says = says;
    }

    /** The wards of the country that was loaded, now or in an earlier run. */
    static List<Britain.Ward> wards() {
        return new Britain(SEED, COUNCILS).wards();
    }

    void load(int count) throws SQLException, IOException {
        var begun = System.nanoTime();
        execute(resource("generated.sql"));
        copy(count);
        says.accept("invented %,d services after %.0f s".formatted(count, seconds(begun)));
        var indexes = dropIndexes();
        execute(resource("take.sql"));
        says.accept("taken into the tables after %.0f s".formatted(seconds(begun)));
        for (var index : indexes) {
            execute(index);
        }
        execute("reset session_replication_role");
        // The service would do it a minute later, and for minutes: while the answers are timed.
        execute("select learn_search_words()");
        execute("vacuum analyze");
        execute("checkpoint");
        says.accept("indexed, learnt and analysed after %.0f s".formatted(seconds(begun)));
    }

    private void copy(int count) throws SQLException, IOException {
        var britain = new Britain(SEED, COUNCILS);
        var postgresql = connection.unwrap(PGConnection.class);
        try (var out = new PGCopyOutputStream(postgresql,
                "copy place (council, code, name, kind, latitude, longitude) from stdin")) {
            for (var ward : britain.wards()) {
                out.write(String.join("\t", ward.council(), ward.code(), ward.code(), "WARD",
                        String.valueOf(ward.middle().latitude()), ward.middle().longitude() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        try (var out = new PGCopyOutputStream(postgresql, "copy generated from stdin")) {
            new Services(britain, new Vocabulary(SEED), SEED).generate(count,
                    line -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private List<String> dropIndexes() throws SQLException {
        var made = new ArrayList<String>();
        var drops = new ArrayList<String>();
        try (var rows = connection.createStatement().executeQuery("""
                select indexname, indexdef from pg_indexes
                where schemaname = 'public' and tablename in (%s)
                    and indexname not in (select conname from pg_constraint) order by indexname""".formatted(TABLES))) {
            while (rows.next()) {
                drops.add("drop index " + rows.getString(1));
                made.add(rows.getString(2));
            }
        }
        for (var drop : drops) {
            execute(drop);
        }
        return made;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String resource(String name) {
        try (var in = LoadServices.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
