package org.kith.kit.council;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;

/**
 * The second fence: whenever a connection leaves the pool, PostgreSQL is told for which council it is used, and row-level
 * security holds every statement to it, whoever wrote the statement. A connection used for nobody is told so too: what the
 * last user set never remains.
 */
@Singleton
class CouncilFence implements AgroalPoolInterceptor {
    private final CurrentCouncil council;

    CouncilFence(CurrentCouncil council) {
        this.council = council;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement("select set_config('kith.council', ?, false)")) {
            statement.setString(1, codeOrNobody());
            statement.execute();
        } catch (SQLException unreachable) {
            // A connection that cannot be fenced is not handed out.
            throw new ConnectionNotFenced(unreachable);
        }
    }

    private String codeOrNobody() {
        return Arc.container().requestContext().isActive()
                ? council.codeIfKnown().orElse(CouncilTenantResolver.NOBODY)
                : CouncilTenantResolver.NOBODY;
    }

    /** Agroal's interceptors may not throw checked exceptions; the cause says that the database could not be reached. */
    static class ConnectionNotFenced extends RuntimeException {
        ConnectionNotFenced(SQLException cause) {
            super(new SQLTransientConnectionException("connection lost", cause.getSQLState(), cause));
        }
    }
}
