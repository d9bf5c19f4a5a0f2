package org.kith.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Holds answers against what comes out when everything that is listed is looked at, measured by the haversine formula, and put in
 * order one by one. What a text matches is PostgreSQL's to say; it says it here without an index.
 */
final class SearchCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of the twenty that are shown together; and the circles, as the search promises them. */
    private static final int BLOCK = 20;
    private static final int ENOUGH = 30;
    private static final List<Double> CIRCLES = List.of(2_000.0, 4_000.0, 8_000.0, 16_000.0, 32_000.0, 64_000.0, 128_000.0);
    private static final String LISTED = """
            select l.id, latitude_of(l.point), degrees(l.point[0]),
                case when o.status = 'PAUSED' then 2 when l.unconfirmed then 1 else 0 end, %s
            from listing l join offer o on o.id = l.offer_id where o.status in ('ACTIVE', 'PAUSED') and %s
            """;
    private static final String WITH_TERM = LISTED.formatted("0", "l.point is not null and ? = any (l.terms)");
    private static final String WITH_WORDS = LISTED.formatted("""
            case when ts_filter(l.words, '{a}') @@ q then 1 when ts_filter(l.words, '{a,b}') @@ q then 2
                when ts_filter(l.words, '{a,b,c}') @@ q then 3 else 4 end""", "l.words @@ q")
            .replace("from listing l", "from search_query(?) q, listing l");
    private final List<SearchQuestion> questions;
    private final Vocabulary vocabulary;
    private final HttpLine http;
    private final Connection admin;

    /** @param point null for what happens nowhere in particular */
    private record Listed(UUID id, Point point, int standing, int tier, double metres) {
        private static final Comparator<Listed> NEAREST = Comparator.comparingDouble(Listed::metres)
                .thenComparing(listed -> listed.id().toString());
        private static final Comparator<Listed> BEST = Comparator.comparingInt(Listed::tier)
                .thenComparingInt(Listed::standing).thenComparing(NEAREST);

        int ring(int near) {
            return Math.max(near, (int) CIRCLES.stream().filter(circle -> metres >= circle).count());
        }
    }

    SearchCheck(List<SearchQuestion> questions, Vocabulary vocabulary, HttpLine http, Connection admin) {
        this.questions = questions;
        this.vocabulary = vocabulary;
        this.http = http;
        this.admin = admin;
    }

    List<String> faults() throws Exception {
        // Each match is looked for row by row, whatever an index would say.
        admin.createStatement().execute("set enable_indexscan = off; set enable_bitmapscan = off");
        var faults = new ArrayList<String>();
        for (var number = 0; number < questions.size(); number++) {
            var question = questions.get(number);
            var right = (question.code() == null ? byWords(question) : byTerm(question)).stream().limit(SearchQuestion.PAGE)
                    .map(listed -> listed.id().toString()).toList();
            var answered = new ArrayList<String>();
            JSON.readTree(http.read(number)).path("results").forEach(result -> answered
                    .add((result.has("serviceAtLocationId") ? result.path("serviceAtLocationId") : result.path("id"))
                            .asText()));
            if (!answered.equals(right)) {
                faults.add("question " + number + ": answered " + answered + ", right is " + right);
            }
        }
        return faults;
    }

    /** The nearest in blocks; in each what somebody stands for comes first. */
    private List<Listed> byTerm(SearchQuestion question) throws SQLException {
        var nearest = listed(WITH_TERM, question.term(vocabulary), question.from());
        nearest.sort(Listed.NEAREST);
        for (var from = 0; from < nearest.size(); from += BLOCK) {
            nearest.subList(from, Math.min(nearest.size(), from + BLOCK)).sort(Comparator.comparingInt(Listed::standing));
        }
        return nearest;
    }

    /** All in the smallest circle that holds enough, then ring by ring. */
    private List<Listed> byWords(SearchQuestion question) throws SQLException {
        var found = listed(WITH_WORDS, question.words(), question.from());
        var near = CIRCLES.stream()
                .filter(circle -> found.stream().filter(listed -> listed.metres() < circle).count() >= ENOUGH)
                .findFirst().map(CIRCLES::indexOf).orElse(CIRCLES.size());
        found.sort(Comparator.comparingInt((Listed listed) -> listed.ring(near)).thenComparing(Listed.BEST));
        return found;
    }

    private List<Listed> listed(String sql, Object what, Point from) throws SQLException {
        var found = new ArrayList<Listed>();
        try (var statement = admin.prepareStatement(sql)) {
            statement.setObject(1, what);
            for (var row = statement.executeQuery(); row.next();) {
                var latitude = row.getDouble(2);
                var point = row.wasNull() ? null : new Point(latitude, row.getDouble(3));
                found.add(new Listed(row.getObject(1, UUID.class), point, row.getInt(4), row.getInt(5),
                        point == null ? Double.POSITIVE_INFINITY : from.metresTo(point)));
            }
        }
        return found;
    }
}
