package org.kith.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Holds answers against what comes out when every offer of the council is looked at and measured by the haversine formula. */
final class MatchCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFERS = """
            select l.offer_id, l.group_id, l.point is not null as located, latitude_of(l.point) as latitude,
                degrees(l.point[0]) as longitude, l.interests || l.helps_with as codes, l.access, l.minimum_age, l.maximum_age,
                o.status = 'ACTIVE' and (o.room is null or o.room > 0)
                    and not l.unconfirmed and l.vouched_at is not null as live
            from listing l join offer o on o.id = l.offer_id where l.council = ?
            """;
    private static final String HOME = "select latitude, longitude from place where council = ? and code = ?";
    /** The index measures on a plane that is true to scale around a point but not quite the same everywhere: for the last few. */
    private static final double MARGIN = 1.005;
    private final List<MatchQuestion> questions;
    private final HttpLine http;
    private final SqlLine sql;
    private final Connection admin;
    private final Map<String, List<KnownOffer>> councils = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    MatchCheck(List<MatchQuestion> questions, HttpLine http, SqlLine sql, Connection admin) {
        this.questions = questions;
        this.http = http;
        this.sql = sql;
        this.admin = admin;
    }

    List<String> faults() throws Exception {
        for (var number = 0; number < questions.size(); number++) {
            check(number);
        }
        return faults;
    }

    private void check(int number) throws Exception {
        var question = questions.get(number);
        var council = question.ward().council();
        if (!councils.containsKey(council)) {
            councils.put(council, offers(council));
        }
        var home = home(question);
        var byTerm = new HashMap<String, Nearest>();
        question.codes().forEach(code -> byTerm.put(code, Nearest.of(councils.get(council), question, code, home)));
        checkCandidates(number, candidates(number), byTerm);
        checkAnswer(number, JSON.readTree(http.read(number)).path("matches"), byTerm);
    }

    /** All that is surely among the nearest must be found, and nothing that is surely not. */
    private void checkCandidates(int number, Set<UUID> found, Map<String, Nearest> byTerm) {
        byTerm.forEach((code, nearest) -> nearest.surely().stream().filter(offer -> !found.contains(offer.id()))
                .forEach(offer -> faults.add("question " + number + ": " + offer.id() + " is near with " + code
                        + " and was not found")));
        found.stream().filter(id -> byTerm.values().stream().noneMatch(nearest -> nearest.possible(id)))
                .forEach(id -> faults.add("question " + number + ": " + id + " was found and is not near"));
    }

    /** Each match is one of the nearest and measured right; the nearest for each wish is there. */
    private void checkAnswer(int number, JsonNode matches, Map<String, Nearest> byTerm) {
        var ids = new HashSet<UUID>();
        var groups = new HashMap<UUID, Integer>();
        for (var match : matches) {
            ids.add(UUID.fromString(match.path("offerId").asText()));
            groups.merge(UUID.fromString(match.path("groupId").asText()), 1, Integer::sum);
            if (byTerm.values().stream().noneMatch(nearest -> nearest.isRight(match))) {
                faults.add("question " + number + ": " + match.path("offerId").asText() + " is not near, or not so near");
            }
        }
        byTerm.forEach((code, nearest) -> {
            if (!nearest.isAnsweredBy(ids, groups)) {
                faults.add("question " + number + ": the nearest with " + code + " is missing");
            }
        });
    }

    private Set<UUID> candidates(int number) throws SQLException {
        var found = new HashSet<UUID>();
        try (var rows = sql.rows(number)) {
            while (rows.next()) {
                if (rows.getObject("offer_id") != null) {
                    found.add(rows.getObject("offer_id", UUID.class));
                }
            }
        }
        return found;
    }

    private Point home(MatchQuestion question) throws SQLException {
        try (var statement = admin.prepareStatement(HOME)) {
            statement.setString(1, question.ward().council());
            statement.setString(2, question.ward().code());
            var row = statement.executeQuery();
            row.next();
            return new Point(row.getDouble(1), row.getDouble(2));
        }
    }

    private List<KnownOffer> offers(String council) throws SQLException {
        try (var statement = admin.prepareStatement(OFFERS)) {
            statement.setString(1, council);
            var offers = new ArrayList<KnownOffer>();
            for (var row = statement.executeQuery(); row.next();) {
                offers.add(offer(row));
            }
            return offers;
        }
    }

    private static KnownOffer offer(ResultSet row) throws SQLException {
        return new KnownOffer(row.getObject("offer_id", UUID.class), row.getObject("group_id", UUID.class),
                row.getBoolean("located") ? new Point(row.getDouble("latitude"), row.getDouble("longitude")) : null,
                list(row, "codes"), list(row, "access"), row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class), row.getBoolean("live"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** All that suits with one code, the nearest first; then what happens nowhere in particular. */
    private record Nearest(Point home, List<KnownOffer> located, Set<UUID> fromHome) {

        static Nearest of(List<KnownOffer> offers, MatchQuestion question, String code, Point home) {
            var suiting = offers.stream().filter(offer -> offer.suits(question, code)).toList();
            var located = suiting.stream().filter(offer -> offer.point() != null)
                    .sorted(java.util.Comparator.comparingDouble(offer -> home.metresTo(offer.point()))).toList();
            return new Nearest(home, located, suiting.stream().filter(offer -> offer.point() == null).map(KnownOffer::id)
                    .collect(Collectors.toSet()));
        }

        List<KnownOffer> surely() {
            return located.stream().filter(offer -> metres(offer) * MARGIN < reach()).toList();
        }

        boolean possible(UUID id) {
            return fromHome.contains(id) || located.stream().anyMatch(offer -> offer.id().equals(id)
                    && metres(offer) <= reach() * MARGIN);
        }

        boolean isRight(JsonNode match) {
            var id = UUID.fromString(match.path("offerId").asText());
            return possible(id) && (fromHome.contains(id) || located.stream().filter(offer -> offer.id().equals(id))
                    .anyMatch(offer -> Math.abs(metres(offer) - match.path("distance").asDouble()) <= 1));
        }

        /** A group that has its two already need not be there again. */
        boolean isAnsweredBy(Set<UUID> ids, Map<UUID, Integer> groups) {
            if (located.isEmpty()) {
                return fromHome.isEmpty() || fromHome.stream().anyMatch(ids::contains)
                        || groups.values().stream().anyMatch(count -> count > 1);
            }
            var nearest = metres(located.get(0));
            return located.stream().filter(offer -> metres(offer) <= nearest * MARGIN)
                    .anyMatch(offer -> ids.contains(offer.id()) || groups.getOrDefault(offer.group(), 0) > 1);
        }

        private double metres(KnownOffer offer) {
            return home.metresTo(offer.point());
        }

        private double reach() {
            return located.size() < MatchWorkload.NEAREST ? Double.MAX_VALUE : metres(located.get(MatchWorkload.NEAREST - 1));
        }
    }
}
