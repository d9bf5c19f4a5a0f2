package org.kith.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;

/** The tables of the service under test, seen from outside through plain JDBC. */
public final class Tables {

    /** How many rows the service's own role sees of a table when it works for a council. */
    public static long seenBy(String council, String table) {
        try (var connection = connect("quarkus.datasource.username", "quarkus.datasource.password")) {
            try (var fence = connection.prepareStatement("select set_config('kith.council', ?, false)")) {
                fence.setString(1, council);
                fence.execute();
            }
            return count(connection, table);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows there are; the owner looks over the fence. */
    public static long inAll(String table) {
        try (var connection = connect("quarkus.flyway.username", "quarkus.flyway.password")) {
            return count(connection, table);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Lets time pass for one row: everything it says happened, happened so much earlier. */
    public static void letTimePass(String table, UUID id, Duration time) {
        var columns = names(
                "select column_name from information_schema.columns where data_type like 'timestamp%%' and table_name = '%s'"
                        .formatted(table));
        var earlier = columns.stream()
                .map(column -> column + " = " + column + " - make_interval(secs => " + time.toSeconds() + ")")
                .collect(Collectors.joining(", "));
        try (var connection = connect("quarkus.flyway.username", "quarkus.flyway.password");
                var update = connection.prepareStatement("update \"" + table + "\" set " + earlier + " where id = ?")) {
            update.setObject(1, id);
            if (update.executeUpdate() != 1) {
                throw new AssertionError(table + " has no such row");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Every table of a council's rows: those with a column {@code council}, but for the outbox, which the relay reads for all. */
    public static List<String> ofCouncils() {
        return names("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and column_name = 'council' and table_name <> 'outbox' and table_type = 'BASE TABLE'
                    and not exists (select from pg_inherits where inhrelid = to_regclass(table_name::text))
                order by table_name
                """);
    }

    /** Everything the database holds, as text, bytes included; for looking whether a word is in it. */
    public static String dump() {
        var dump = new StringBuilder();
        try (var connection = connect("quarkus.flyway.username", "quarkus.flyway.password")) {
            for (var table : names("select table_name from information_schema.tables where table_schema = 'public'")) {
                try (var rows = connection.createStatement().executeQuery(
                        "select convert_from(convert_to(t::text, 'UTF8'), 'UTF8'), t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return dump.toString();
    }

    private static List<String> names(String sql) {
        try (var connection = connect("quarkus.flyway.username", "quarkus.flyway.password");
                var rows = connection.createStatement().executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from \"" + table + "\"")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(user, String.class), config.getValue(password, String.class));
    }

    private Tables() {}
}
