package org.kith.network.feeds;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.kith.kit.council.CurrentCouncil;

import io.agroal.api.AgroalDataSource;

/** The rows of tables that wait to be joined: in the database, because they need not fit into memory. */
@Singleton
class StagedRows {
    private static final String PUT = """
            insert into import_row (run_id, key, council, kind, row)
            select ?, key, ?, kind, row from unnest(?::text[], ?::text[], ?::text[]) as given (key, kind, row)
            """;
    private static final String GET = "select key, kind, row from import_row where run_id = ? and key = any (?) limit ?";
    /** Rows whose owner is not there, some of them, each with the number of all. */
    private static final String OF_NOTHING = """
            select of_nothing.kind, of_nothing.key, of_nothing.row, count(*) over () as of_them
            from import_row of_nothing
            join unnest(?::text[], ?::text[]) as owner (named_in, kind) on owner.named_in = split_part(of_nothing.kind, '/', 2)
            where of_nothing.run_id = ?
                and not exists (select from import_row known
                                where known.run_id = of_nothing.run_id and known.key = of_nothing.key and known.kind = owner.kind)
                and (owner.named_in <> 'link_id'
                    or lower(coalesce(of_nothing.row::json ->> 'link_entity', 'service')) in ('service', 'services'))
            limit 5
            """;
    // Under one batch of services there are some thousand rows; a file that has all of its rows under one key is not to fill the memory.
    private static final int MOST_AT_ONCE = 50_000;

    private final AgroalDataSource dataSource;
    private final CurrentCouncil council;

    StagedRows(AgroalDataSource dataSource, CurrentCouncil council) {
        this.dataSource = dataSource;
        this.council = council;
    }

    void put(UUID run, List<Row> rows) throws SQLException {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(PUT)) {
            insert.setObject(1, run);
            insert.setString(2, council.code());
            insert.setArray(3, texts(connection, rows.stream().map(Row::key).toList()));
            insert.setArray(4, texts(connection, rows.stream().map(Row::kind).toList()));
            insert.setArray(5, texts(connection, rows.stream().map(Row::json).toList()));
            insert.executeUpdate();
        }
    }

    /** The rows under these keys, by kind and key. */
    Map<String, Map<String, List<String>>> get(UUID run, Collection<String> keys) throws SQLException {
        var found = new HashMap<String, Map<String, List<String>>>();
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(GET)) {
            select.setObject(1, run);
            select.setArray(2, texts(connection, keys));
            select.setInt(3, MOST_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString("kind"), none -> new HashMap<>())
                            .computeIfAbsent(rows.getString("key"), none -> new ArrayList<>()).add(rows.getString("row"));
                }
            }
        }
        return found;
    }

    /**
     * The rows that hang on nothing: a few of them, and how many there are.
     *
     * @param owners by the column that names them, the kind that their own rows have
     */
    OfNothing ofNothing(UUID run, Map<String, String> owners) throws SQLException {
        var count = 0;
        var some = new ArrayList<Row>();
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(OF_NOTHING)) {
            select.setArray(1, texts(connection, owners.keySet()));
            select.setArray(2, texts(connection, owners.values()));
            select.setObject(3, run);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    some.add(new Row(rows.getString("key"), rows.getString("kind"), rows.getString("row")));
                    count = rows.getInt("of_them");
                }
            }
        }
        return new OfNothing(count, some);
    }

    void forget(UUID run) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from import_row where run_id = ?")) {
            delete.setObject(1, run);
            delete.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** @param kind the table and the column that the key is from */
    record Row(String key, String kind, String json) {}

    record OfNothing(int count, List<Row> some) {}
}
