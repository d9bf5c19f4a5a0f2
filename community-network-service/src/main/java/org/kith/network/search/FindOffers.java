package org.kith.network.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.problem.CommonProblem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Asks the database, one statement for each question. Its connections work for nobody in particular, so row-level security shows what is
 * public and nothing else.
 */
@ApplicationScoped
class FindOffers {
    /** PostgreSQL, appendix A: query_canceled. */
    private static final String TOOK_TOO_LONG = "57014";

    private final AgroalDataSource dataSource;

    FindOffers(@DataSource("search") AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The page that is wanted, and one row more when there are more. */
    List<Found> page(Wanted wanted) {
        if (!wanted.isNearest()) {
            return rows(SearchStatement.page(wanted), Found::of);
        }
        Reader<Found> reader = row -> Found.from(wanted.from(), row);
        var found = rows(SearchStatement.page(wanted), reader);
        if (!wanted.terms().isEmpty() && wanted.within() == null && found.size() < Blocks.asked(wanted)) {
            // Rarely, so it is not worth a part of the statement that is asked always.
            found.addAll(rows(SearchStatement.nowhere(wanted), reader));
        }
        return Blocks.page(found, wanted);
    }

    List<Counted> counts(Wanted wanted) {
        return rows(SearchStatement.counts(wanted), row -> new Counted(row.getString(1), row.getString(2), row.getInt(3)));
    }

    <T> List<T> rows(Sql sql, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var statement = sql.prepare(connection);
                var row = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            if (TOOK_TOO_LONG.equals(e.getSQLState())) {
                throw CommonProblem.TEMPORARILY_UNAVAILABLE
                        .because("The search took too long. Please try again, or ask for less at once.");
            }
            throw new NotSearched(e);
        }
    }

    /** @param facet {@code total} or what is counted by */
    record Counted(String facet, String code, int count) {}

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static class NotSearched extends RuntimeException {
        NotSearched(SQLException cause) {
            super("the search could not be answered", cause);
        }
    }
}
