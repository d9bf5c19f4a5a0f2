package org.kith.kit.problem;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Tells a part that is down for the moment (worth waiting for) from a fault that stays. */
public final class Unavailable {

    /** Whether a database or another part could not be reached. */
    public static boolean isCauseOf(Throwable e) {
        return find(e) != null;
    }

    /** The failure's class and SQL state; its message could hold a person's data. */
    public static String describe(Throwable e) {
        var found = find(e);
        var shown = found == null ? e : found;
        return shown.getClass().getSimpleName() + (shown instanceof SQLException sql ? " " + sql.getSQLState() : "");
    }

    private static Throwable find(Throwable e) {
        var depth = 0;
        for (var cause = e; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof ConnectException || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && isConnectionState(sql)) {
                return cause;
            }
            for (var suppressed : cause.getSuppressed()) {
                if (suppressed != cause && find(suppressed) != null) {
                    return find(suppressed);
                }
            }
        }
        return null;
    }

    // Class 08: connection; 53: resources; 57P: the server is being stopped or started (PostgreSQL, appendix A). PostgreSQL always
    // gives a state, so a failure without one comes from the pool, which could not hand out or enlist a connection.
    private static boolean isConnectionState(SQLException e) {
        var state = e.getSQLState();
        return state == null
                ? e.getCause() == null
                : state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    private Unavailable() {}
}
