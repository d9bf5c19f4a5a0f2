package org.kith.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

import org.kith.network.matching.NearbyOffersSql;

/** Offers for families with four wishes, in wards of all councils, each asked by a key worker of that council. */
final class MatchWorkload implements Workload {
    private static final int QUESTIONS = 2_000;
    private static final int CHECKED = 40;
    // As MatchingConfig has them unless an operator says otherwise.
    static final int NEAREST = 20;
    static final int FROM_HOME = 5;
    private static final int SPREAD_DAYS = 7;
    private final House house;
    private final Target ours;
    private final Target limit;
    private final List<MatchQuestion> questions;
    private final List<byte[]> requests;

    MatchWorkload(House house, Issuer issuer) {
        this.house = house;
        questions = MatchQuestion.some(QUESTIONS, house.wards(), new Vocabulary(LoadServices.SEED), LoadServices.SEED);
        var tokens = new HashMap<String, String>();
        requests = questions.stream().map(question -> HttpLine.request("/api/matches",
                tokens.computeIfAbsent(question.ward().council(), council -> issuer.token(council, "key-worker")),
                question.json())).toList();
        ours = new Target("POST /api/matches", () -> new HttpLine(house.port(), requests));
        limit = new Target("the bare statement", () -> new SqlLine(house.reading(), NearbyOffersSql.FIND, this::parameters));
    }

    @Override
    public String name() {
        return "match";
    }

    @Override
    public Target ours() {
        return ours;
    }

    @Override
    public Target limit() {
        return limit;
    }

    @Override
    public Goal goal() {
        return new Goal(0.50, 500, 10);
    }

    @Override
    public List<String> faults() throws Exception {
        try (var http = new HttpLine(house.port(), requests);
                var sql = new SqlLine(house.reading(), NearbyOffersSql.FIND, this::parameters);
                var admin = house.admin()) {
            return new MatchCheck(questions.subList(0, CHECKED), http, sql, admin).faults();
        }
    }

    private Object[] parameters(int number, Connection connection) throws SQLException {
        var question = questions.get(number % questions.size());
        return new Object[]{question.ward().council(), question.ward().code(), null, null,
                connection.createArrayOf("text", question.access().toArray()),
                connection.createArrayOf("integer", question.ages().toArray()),
                LocalDate.now(ZoneId.of("Europe/London")), LocalDate.now(ZoneOffset.UTC).minusDays(SPREAD_DAYS),
                connection.createArrayOf("uuid", question.terms()), NEAREST, FROM_HOME};
    }
}
