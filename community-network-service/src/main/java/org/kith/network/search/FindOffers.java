package org.kith.network.search;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.problem.CommonProblem;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgException;

/**
 * Asks the database, one statement for each question. Its connections work for nobody in particular, so row-level security shows what is
 * public and nothing else.
 */
@ApplicationScoped
class FindOffers {
    /** PostgreSQL, appendix A: query_canceled. */
    private static final String TOOK_TOO_LONG = "57014";

    private final Pool pool;

    FindOffers(@ReactiveDataSource("search") Pool pool) {
        this.pool = pool;
    }

    /** The page that is wanted, and one row more when there are more. */
    Uni<List<Found>> page(Wanted wanted) {
        if (!wanted.isNearest()) {
            return rows(SearchStatement.page(wanted), Found::of);
        }
        Function<Row, Found> reader = row -> Found.from(wanted.from(), row);
        return rows(SearchStatement.page(wanted), reader).chain(found -> {
            if (wanted.terms().isEmpty() || wanted.within() != null || found.size() >= Blocks.asked(wanted)) {
                return Uni.createFrom().item(found);
            }
            // Rarely, so it is not worth a part of the statement that is asked always.
            return rows(SearchStatement.nowhere(wanted), reader).map(nowhere -> {
                found.addAll(nowhere);
                return found;
            });
        }).map(found -> Blocks.page(found, wanted));
    }

    Uni<List<Counted>> counts(Wanted wanted) {
        return rows(SearchStatement.counts(wanted), row -> new Counted(row.getString(0), row.getString(1), row.getInteger(2)));
    }

    /** All rows of the answer, read one by one. */
    <T> Uni<List<T>> rows(Sql sql, Function<Row, T> reader) {
        return pool.preparedQuery(sql.toString()).execute(sql.tuple()).map(answer -> {
            List<T> rows = new ArrayList<>(answer.size());
            answer.forEach(row -> rows.add(reader.apply(row)));
            return rows;
        }).onFailure().transform(FindOffers::failure);
    }

    /** In the words of JDBC, by which all of the suite tells what is away for the moment from a fault that stays. */
    private static Throwable failure(Throwable e) {
        if (!(e instanceof PgException refused)) {
            // There was no connection to be had, or it went away.
            return new NotSearched(new SQLTransientConnectionException(e));
        }
        if (TOOK_TOO_LONG.equals(refused.getSqlState())) {
            return CommonProblem.TEMPORARILY_UNAVAILABLE
                    .because("The search took too long. Please try again, or ask for less at once.");
        }
        return new NotSearched(new SQLException(refused.getErrorMessage(), refused.getSqlState(), refused));
    }

    /** @param facet {@code total} or what is counted by */
    record Counted(String facet, String code, int count) {}

    static class NotSearched extends RuntimeException {
        NotSearched(SQLException cause) {
            super("the search could not be answered", cause);
        }
    }
}
