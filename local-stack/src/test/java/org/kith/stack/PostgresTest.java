package org.kith.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTest {
    private static Database database;

    @BeforeAll
    static void makeDatabase() throws SQLException {
        database = TestStack.endpoints().createDatabase("stack_check");
        try (var owner = asOwner()) {
            execute(owner, "CREATE TABLE tie (id bigserial PRIMARY KEY, word text)");
            execute(owner, "CREATE SCHEMA other CREATE TABLE other.place (id int)");
        }
    }

    @Test
    void shouldLetTheApplicationUseWhatTheOwnerMakes() throws SQLException {
        try (var app = asApp()) {
            execute(app, "INSERT INTO tie (word) VALUES ('company')");
            execute(app, "UPDATE tie SET word = 'respite'");
            assertEquals("respite", one(app, "SELECT word FROM tie"));
            execute(app, "DELETE FROM tie");
            execute(app, "INSERT INTO other.place VALUES (1)");
        }
    }

    @Test
    void shouldNotLetTheApplicationChangeTheTables() throws SQLException {
        try (var app = asApp()) {
            assertThrows(SQLException.class, () -> execute(app, "CREATE TABLE mine (id int)"));
            assertThrows(SQLException.class, () -> execute(app, "DROP TABLE tie"));
            assertThrows(SQLException.class, () -> execute(app, "TRUNCATE tie"));
        }
    }

    @Test
    void shouldGiveNoRoleOfADatabaseSpecialRights() throws SQLException {
        try (var owner = asOwner()) {
            assertEquals("0", one(owner, """
                    SELECT count(*) FROM pg_roles WHERE rolname LIKE 'stack_check_%'
                    AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)"""));
        }
    }

    @Test
    void shouldKeepOthersOut() throws SQLException {
        var other = TestStack.endpoints().createDatabase("stack_other");

        assertThrows(SQLException.class, () -> Postgres.connect(database.url(), other.appUser(), other.appPassword()));
        assertThrows(SQLException.class, () -> Postgres.connect(database.url(), database.appUser(), "wrong"));
    }

    @Test
    void shouldStartAFreshDatabaseEveryTime() throws SQLException {
        var first = TestStack.endpoints().createDatabase("stack_again");
        try (var owner = Postgres.connect(first.url(), first.ownerUser(), first.ownerPassword())) {
            execute(owner, "CREATE TABLE left_over (id int)");
        }

        var second = TestStack.endpoints().createDatabase("stack_again");

        try (var owner = Postgres.connect(second.url(), second.ownerUser(), second.ownerPassword())) {
            assertEquals("0", one(owner, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        }
    }

    @Test
    void shouldBeDurableAndReadEveryScript() throws SQLException {
        try (var app = asApp()) {
            assertEquals("on", one(app, "SHOW fsync"));
            assertEquals("UTF8", one(app, "SHOW server_encoding"));
            assertEquals("ŁÓDŹ", one(app, "SELECT upper('łódź')"));
        }
    }

    @Test
    void shouldLetTheOwnerAddTheExtensionsOfTheSuite() throws SQLException {
        try (var owner = asOwner()) {
            for (var extension : new String[]{"pg_trgm", "btree_gist", "unaccent", "cube"}) {
                execute(owner, "CREATE EXTENSION " + extension);
            }
        }
    }

    private static Connection asOwner() throws SQLException {
        return Postgres.connect(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static Connection asApp() throws SQLException {
        return Postgres.connect(database.url(), database.appUser(), database.appPassword());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
