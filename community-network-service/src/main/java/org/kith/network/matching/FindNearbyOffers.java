package org.kith.network.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.openreferral.Terms;

import io.agroal.api.AgroalDataSource;

/** Finds what might suit a family: for each thing they said, the nearest live offers that are not over or full, and that they can get into. */
@ApplicationScoped
class FindNearbyOffers {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private final AgroalDataSource dataSource;
    private final CurrentCouncil council;
    private final MatchingConfig config;

    FindNearbyOffers(AgroalDataSource dataSource, CurrentCouncil council, MatchingConfig config) {
        this.dataSource = dataSource;
        this.council = council;
        this.config = config;
    }

    Candidates suiting(Wish wish, Instant now) {
        try (var connection = dataSource.getConnection(); var find = connection.prepareStatement(NearbyOffersSql.FIND)) {
            ask(find, connection, wish, now);
            return answer(find);
        } catch (SQLException e) {
            throw new OffersNotFound(e);
        }
    }

    private static Candidates answer(PreparedStatement find) throws SQLException {
        var offers = new LinkedHashMap<UUID, Candidate>();
        var homeKnown = false;
        try (var rows = find.executeQuery()) {
            var row = new CandidateRow(rows);
            while (rows.next()) {
                homeKnown = row.homeKnown();
                if (row.hasOffer()) {
                    var offer = row.read();
                    offers.merge(offer.id(), offer, Candidate::nearer);
                }
            }
        }
        return new Candidates(homeKnown, List.copyOf(offers.values()));
    }

    private void ask(PreparedStatement find, Connection connection, Wish wish, Instant now) throws SQLException {
        var home = wish.home();
        var parameters = new Object[]{council.code(), wish.ward(), home == null ? null : home.point().latitude(),
                home == null ? null : home.point().longitude(), connection.createArrayOf("text", wish.accessNeeds().toArray()),
                connection.createArrayOf("integer", wish.ages().toArray()),
                LocalDate.ofInstant(now, UNITED_KINGDOM),
                LocalDate.ofInstant(now.minus(config.spreadOver()), ZoneOffset.UTC),
                connection.createArrayOf("uuid", terms(wish)),
                config.nearestPerTerm(), config.fromHomePerTerm()};
        for (var i = 0; i < parameters.length; i++) {
            find.setObject(i + 1, parameters[i]);
        }
    }

    private static Object[] terms(Wish wish) {
        return Stream.concat(wish.interests().stream().map(code -> Terms.id(Terms.INTERESTS + ":" + code)),
                wish.helpWanted().stream().map(code -> Terms.id(Terms.HELP + ":" + code))).toArray();
    }

    static class OffersNotFound extends RuntimeException {
        OffersNotFound(SQLException cause) {
            super("the nearest offers could not be read", cause);
        }
    }
}
