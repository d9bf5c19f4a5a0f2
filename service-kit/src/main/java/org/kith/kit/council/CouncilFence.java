package org.kith.kit.council;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;

/**
 * The second fence: whenever a connection leaves the pool, PostgreSQL is told for which council it is used, and row-level
 * security holds every statement to it, whoever wrote the statement. A connection used for nobody is told so too: what the
 * last user set never remains. What a connection knows already it is not told again.
 */
@Singleton
class CouncilFence implements AgroalPoolInterceptor {
    private final CurrentCouncil council;
    /** Only what was told outside a transaction: what is told within one is taken back when it rolls back. */
    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    CouncilFence(CurrentCouncil council) {
        this.council = council;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var code = codeOrNobody();
        try {
            var physical = connection.unwrap(Connection.class);
            if (!code.equals(told.get(physical))) {
                tell(physical, code);
            }
        } catch (SQLException unreachable) {
            // A connection that cannot be fenced is not handed out.
            throw new ConnectionNotFenced(unreachable);
        }
    }

    private void tell(Connection physical, String code) throws SQLException {
        told.remove(physical);
        try (var statement = physical.prepareStatement("select set_config('kith.council', ?, false)")) {
            statement.setString(1, code);
            statement.execute();
        }
        if (physical.getAutoCommit()) {
            told.put(physical, code);
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
