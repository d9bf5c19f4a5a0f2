package org.kith.stack;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes databases, each with an owner who migrates it and an application role that can only use it. */
final class Databases {
    private Databases() {}

    /** The roles and the database, as they should be; what is there already stays. */
    static void ensure(Postgres server, Database database) throws SQLException {
        try (var connection = server.connect("postgres")) {
            role(connection, database.ownerUser(), database.ownerPassword());
            role(connection, database.appUser(), database.appPassword());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
                execute(connection, "CREATE DATABASE %s OWNER %s TEMPLATE template0", database.name(), database.ownerUser());
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", database.name());
            execute(connection, "GRANT CONNECT ON DATABASE %s TO %s", database.name(), database.appUser());
        }
        try (var connection = server.connect(database.name())) {
            grantUse(connection, database);
        }
    }

    /** A database for one owner who is also its only user. */
    static void ensureOwned(Postgres server, String name, String password) throws SQLException {
        try (var connection = server.connect("postgres")) {
            role(connection, name, password);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %s OWNER %s TEMPLATE template0", name, name);
            }
            execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC", name);
        }
    }

    static void drop(Connection connection, String name) throws SQLException {
        execute(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)", name);
    }

    private static void grantUse(Connection connection, Database database) throws SQLException {
        var owner = database.ownerUser();
        var app = database.appUser();
        execute(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        execute(connection, "ALTER SCHEMA public OWNER TO %s", owner);
        execute(connection, "GRANT USAGE ON SCHEMA public TO %s", app);
        var defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner;
        execute(connection, defaults + " GRANT USAGE ON SCHEMAS TO %s", app);
        execute(connection, defaults + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %s", app);
        execute(connection, defaults + " GRANT USAGE, SELECT ON SEQUENCES TO %s", app);
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE %s", name);
        }
        // Passwords are made here and are URL-safe text, so they need no quoting.
        execute(connection, "ALTER ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD '%s'",
                name, password);
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql, Object... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.formatted(names));
        }
    }
}
