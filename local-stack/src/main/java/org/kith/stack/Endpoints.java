package org.kith.stack;

import java.sql.SQLException;

/**
 * Where the servers of a stack answer.
 *
 * @param postgresqlUrl JDBC address of the administration database
 * @param postgresqlUser the administrator of the server; services never use this role
 * @param kafkaBootstrapServers {@code host:port}
 * @param keycloakUrl address of Keycloak without a path
 * @param smtpHost host of the mail server
 * @param mailUrl page and REST interface of the received mail: {@code GET /messages?to=address}
 */
public record Endpoints(String postgresqlUrl, String postgresqlUser, String postgresqlPassword, String kafkaBootstrapServers,
        String keycloakUrl, String smtpHost, int smtpPort, String mailUrl) {

    /** The OpenID Connect issuer: the value of {@code quarkus.oidc.auth-server-url}. */
    public String issuer() {
        return keycloakUrl + "/realms/kith";
    }

    /**
     * A fresh, empty database with an owner role {@code <name>_owner} and an application role {@code <name>_app}. A database of
     * that name is dropped first, with whoever is connected to it.
     *
     * @param name small letters, digits and underscores
     * @throws IllegalStateException when the server refuses
     */
    public Database createDatabase(String name) {
        var server = new Postgres(null, null, postgresqlPort(), postgresqlPassword);
        var database = Database.of(name, server.url(name), Secrets.random(), Secrets.random());
        try (var admin = server.connect("postgres")) {
            Databases.drop(admin, name);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be dropped", e);
        }
        try {
            Databases.ensure(server, database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be made", e);
        }
    }

    /** A real access token of a demo user, for example {@code priya}. */
    public String tokenOfUser(String username) {
        return new Tokens(issuer()).ofUser(username);
    }

    /** A real access token of a demo client with an account of its own, for example {@code operator-E08000010}. */
    public String tokenOfClient(String clientId) {
        return new Tokens(issuer()).ofClient(clientId);
    }

    int postgresqlPort() {
        return Integer.parseInt(postgresqlUrl.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    int kafkaPort() {
        return Integer.parseInt(kafkaBootstrapServers.replaceAll(".*:", ""));
    }

    @Override
    public String toString() {
        return "Endpoints[" + postgresqlUrl + ", " + kafkaBootstrapServers + ", " + keycloakUrl + ", " + mailUrl + "]";
    }
}
