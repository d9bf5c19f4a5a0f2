package org.kith.network.registration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.council.CurrentCouncil;
import org.kith.network.NetworkProblem;

import io.agroal.api.AgroalDataSource;

/** The councils that take part: those that have loaded their wards. */
@Singleton
public class Councils {
    private final AgroalDataSource dataSource;
    private final CurrentCouncil current;
    private final GroupsConfig config;

    Councils(AgroalDataSource dataSource, CurrentCouncil current, GroupsConfig config) {
        this.dataSource = dataSource;
        this.current = current;
        this.config = config;
    }

    public List<Council> all() {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select * from councils_with_places()")) {
            var councils = new ArrayList<Council>();
            while (rows.next()) {
                councils.add(named(rows.getString(1)));
            }
            return councils;
        } catch (SQLException e) {
            throw new NotLookedUp(e);
        }
    }

    public boolean takesPart(String code) {
        return all().stream().anyMatch(council -> council.code().equals(code));
    }

    public Council named(String code) {
        return new Council(code, config.councilNames().getOrDefault(code, code));
    }

    /** Works for this council from now on; a visitor has no token that would say for which. */
    public void enter(String code) {
        if (!takesPart(code)) {
            throw NetworkProblem.COUNCIL_UNKNOWN.because("Please choose one of the councils that take part.");
        }
        current.enter(code);
    }

    @Schema(name = "Council")
    public record Council(@Schema(description = "GSS code", required = true) String code,
            @Schema(required = true) String name) {}

    static class NotLookedUp extends RuntimeException {
        NotLookedUp(SQLException cause) {
            super("the database was not asked: state=" + cause.getSQLState(), cause);
        }
    }
}
