package org.kith.kit.problem;

import java.sql.SQLException;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

/** Tells that somebody else was quicker, which the next look at it puts right, from a fault that stays. */
public final class ChangedMeanwhile {
    // Serialization failure, deadlock, and a key that somebody took between our look and our insert.
    private static final Set<String> RACES = Set.of("40001", "40P01", "23505");

    public static boolean isCauseOf(Throwable e) {
        var depth = 0;
        for (var cause = e; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException sql && RACES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private ChangedMeanwhile() {}
}
