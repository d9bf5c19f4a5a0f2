package org.kith.network.reading;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.ProblemException;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;

/** Asks the database, one statement for each question, and holds no thread until it answers. Nothing can be written. */
@ApplicationScoped
public class Reading {
    private static final String FOR_COUNCIL = "select set_config('kith.council', $1, true)";
    /** PostgreSQL, appendix A: query_canceled. */
    private static final String TOOK_TOO_LONG = "57014";

    private final Pool pool;

    Reading(@ReactiveDataSource("search") Pool pool) {
        this.pool = pool;
    }

    /** All rows of the answer, read one by one; for nobody in particular, so row-level security shows what is public and nothing else. */
    public <T> Uni<List<T>> rows(Sql sql, Function<Row, T> reader) {
        return answer(pool.preparedQuery(sql.toString()).execute(sql.tuple()).map(rows -> read(rows, reader)));
    }

    /**
     * Like {@link #rows(Sql, Function)}, and row-level security also shows what is the council's own. Whose it is ends with the
     * transaction, so the connection goes back as one that works for nobody. All four statements go out at once: there and back is one
     * way, as for one statement.
     *
     * @param council its GSS code
     */
    public <T> Uni<List<T>> rowsFor(String council, Sql sql, Function<Row, T> reader) {
        return answer(pool.withConnection(connection -> {
            // The statements fail with what is lost. Told nobody here, the client would print it beside the log.
            connection.exceptionHandler(lost -> {
            });
            return Uni.join().all(
                    say(connection, "begin"),
                    connection.preparedQuery(FOR_COUNCIL).execute(Tuple.of(council)),
                    connection.preparedQuery(sql.toString()).execute(sql.tuple()),
                    say(connection, "commit")).andCollectFailures().map(answers -> read(answers.get(2), reader));
        }));
    }

    private static Uni<RowSet<Row>> say(SqlConnection connection, String statement) {
        return connection.query(statement).execute();
    }

    private static <T> List<T> read(RowSet<Row> answer, Function<Row, T> reader) {
        List<T> rows = new ArrayList<>(answer.size());
        answer.forEach(row -> rows.add(reader.apply(row)));
        return rows;
    }

    private static <T> Uni<T> answer(Uni<T> answer) {
        return answer.onFailure().transform(Reading::failure);
    }

    /** In the words of JDBC, by which all of the suite tells what is away for the moment from a fault that stays. */
    private static Throwable failure(Throwable e) {
        // The first of several is why the others failed.
        var first = e instanceof CompositeException several ? several.getCauses().get(0) : e;
        if (!(first instanceof PgException refused)) {
            // There was no connection to be had, or it went away.
            return new NotRead(new SQLTransientConnectionException(first));
        }
        if (TOOK_TOO_LONG.equals(refused.getSqlState())) {
            return tookTooLong(refused.getErrorMessage());
        }
        return new NotRead(new SQLException(refused.getErrorMessage(), refused.getSqlState(), refused));
    }

    /** The refusal of a question that the database was not given more time for. */
    public static ProblemException tookTooLong(String reason) {
        // By the cause an event that is answered so is tried again, for as long as it takes.
        return new ProblemException(CommonProblem.TEMPORARILY_UNAVAILABLE,
                "The search took too long. Please try again, or ask for less at once.", List.of(),
                new SQLTimeoutException(reason, TOOK_TOO_LONG));
    }

    static class NotRead extends RuntimeException {
        NotRead(SQLException cause) {
            super("the question could not be answered", cause);
        }
    }
}
