package org.kith.network.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.NetworkProblem;
import org.kith.network.reading.Reading;
import org.kith.network.reading.Sql;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/** Finds where a postcode is. */
@ApplicationScoped
public class Postcodes {
    /** One row or none, by primary key: a whole postcode has a space in it and an outward code has none. */
    private static final String FIND = """
            select code, latitude, longitude, lsoa, ward, district, ended from postcode where code = ?
            union all
            select code, latitude, longitude, null, null, null, null from outward where code = ?
            """;

    private final AgroalDataSource dataSource;
    private final Reading reading;

    Postcodes(AgroalDataSource dataSource, Reading reading) {
        this.dataSource = dataSource;
        this.reading = reading;
    }

    /** Where a whole postcode or an outward code is, in any spelling; empty when it is none, or none that was loaded. */
    public Optional<Located> find(String text) {
        return Postcode.read(text).flatMap(this::find);
    }

    /**
     * Like {@link #find(String)}.
     *
     * @throws ProblemException 400 with the field {@code postcode} for what is no postcode at all, 422
     *         {@link NetworkProblem#POSTCODE_UNKNOWN} for one that was not loaded
     */
    public Located locate(String text) {
        return find(read(text)).orElseThrow(Postcodes::unknown);
    }

    /** Like {@link #locate(String)}, and no thread waits for it; 422 is how the answer fails. */
    public Uni<Located> locating(String text) {
        var code = read(text).code();
        return reading.rows(new Sql(FIND, code, code), Postcodes::located)
                .map(found -> found.stream().findFirst().orElseThrow(Postcodes::unknown));
    }

    private static ProblemException unknown() {
        return NetworkProblem.POSTCODE_UNKNOWN.because(
                "It is not in the list we have. Please check it, or give its first half only, such as WN1.");
    }

    private static Postcode read(String text) {
        return Postcode.read(text).orElseThrow(() -> new ProblemException(CommonProblem.INVALID_REQUEST,
                "Please look at the fields named in errors.",
                List.of(new FieldError("postcode", "must be a UK postcode such as WN1 1AA, or its first half such as WN1"))));
    }

    private Optional<Located> find(Postcode postcode) {
        try (var connection = dataSource.getConnection(); var find = connection.prepareStatement(FIND)) {
            find.setString(1, postcode.code());
            find.setString(2, postcode.code());
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(located(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new PostcodeNotRead(e);
        }
    }

    private static Located located(ResultSet row) throws SQLException {
        return new Located(new Postcode(row.getString("code")),
                new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")), text(row, "lsoa"), text(row, "ward"),
                text(row, "district"), text(row, "ended"));
    }

    private static Located located(Row row) {
        return new Located(new Postcode(row.getString("code")),
                new Coordinates(row.getDouble("latitude"), row.getDouble("longitude")), text(row, "lsoa"), text(row, "ward"),
                text(row, "district"), text(row, "ended"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static class PostcodeNotRead extends RuntimeException {
        PostcodeNotRead(SQLException cause) {
            super("a postcode could not be looked up", cause);
        }
    }
}
