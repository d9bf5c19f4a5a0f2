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
    /** One more row than fits, so that it shows when there is more. */
    private static final String GET = """
            select key, kind, row, bytes
            from (select key, kind, row, octet_length(row) + ? as bytes,
                      sum(octet_length(row) + ?) over (rows unbounded preceding) as so_far
                  from import_row where run_id = ? and key = any (?)) counted
            where so_far - bytes <= ?
            """;
    /** What is named only to be known has an empty row, and nobody misses it. */
    private static final String CUT = """
            with counted as (
                select ctid as at, row_number() over same as number, sum(octet_length(row)) over same as bytes
                from import_row where run_id = ? and kind not like '%/#none'
                window same as (partition by kind, key order by ctid rows unbounded preceding)),
            gone as (
                delete from import_row where run_id = ? and ctid in (select at from counted where number > ? or bytes > ?)
                returning kind, key, row = '' as only_named)
            select kind, key, sum(count(*)) over () as of_them from gone where not only_named
            group by kind, key order by count(*) desc, key limit 5
            """;
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
    // Under one batch of services there are some thousand rows.
    private static final long MOST_AT_ONCE = 4 * 1024 * 1024;
    private static final int BESIDE_THE_TEXT = 100;
    // One key of a dirty file may stand under very many rows; a record of more is of no use to a reader.
    private static final int MOST_OF_A_KIND = 500;
    private static final long LARGEST_OF_A_KIND = 1024 * 1024;

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

    /**
     * The rows under these keys, by kind and key.
     *
     * @throws FeedTrouble when they are too large to be had at once
     */
    Map<String, Map<String, List<String>>> get(UUID run, Collection<String> keys) throws SQLException, FeedTrouble {
        var found = new HashMap<String, Map<String, List<String>>>();
        var left = MOST_AT_ONCE;
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(GET)) {
            select.setInt(1, BESIDE_THE_TEXT);
            select.setInt(2, BESIDE_THE_TEXT);
            select.setObject(3, run);
            select.setArray(4, texts(connection, keys));
            select.setLong(5, MOST_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    left -= rows.getInt("bytes");
                    if (left < 0) {
                        throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
                    }
                    found.computeIfAbsent(rows.getString("kind"), none -> new HashMap<>())
                            .computeIfAbsent(rows.getString("key"), none -> new ArrayList<>()).add(rows.getString("row"));
                }
            }
        }
        return found;
    }

    /** Keeps the first rows of each kind under each key, as many as a record may have. Which were too many, and how many. */
    Some cut(UUID run) throws SQLException {
        var count = 0;
        var some = new ArrayList<Row>();
        try (var connection = dataSource.getConnection(); var delete = connection.prepareStatement(CUT)) {
            delete.setObject(1, run);
            delete.setObject(2, run);
            delete.setInt(3, MOST_OF_A_KIND);
            delete.setLong(4, LARGEST_OF_A_KIND);
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    some.add(new Row(rows.getString("key"), rows.getString("kind"), ""));
                    count = rows.getInt("of_them");
                }
            }
        }
        return new Some(count, some);
    }

    /**
     * The rows that hang on nothing: a few of them, and how many there are.
     *
     * @param owners by the column that names them, the kind that their own rows have
     */
    Some ofNothing(UUID run, Map<String, String> owners) throws SQLException {
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
        return new Some(count, some);
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

    /** @param count of all of them */
    record Some(int count, List<Row> some) {}
}
