package org.kith.stack;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** What the reports of all pieces say together. */
final class LoadTotals {
    private static final int EXAMPLES = 5;
    private final Map<String, Problem> problems = new TreeMap<>();
    private long taken;
    private long setAside;
    private int pieces;

    void add(JsonNode report) {
        pieces++;
        taken += report.path("taken").asLong();
        setAside += report.path("setAside").asLong();
        for (var problem : report.path("problems")) {
            problems.computeIfAbsent(problem.path("problem").asText(), slug -> new Problem(problem.path("words").asText()))
                    .add(problem, pieces);
        }
    }

    long rows() {
        return taken + setAside;
    }

    @Override
    public String toString() {
        var told = new StringBuilder("%,d rows taken, %,d set aside.".formatted(taken, setAside));
        problems.forEach((slug, problem) -> told.append("%n  %,d %s: %s For example %s.".formatted(problem.count, slug,
                problem.words, problem.examples)));
        return told.toString();
    }

    private static final class Problem {
        private final String words;
        private long count;
        private String examples = "";

        Problem(String words) {
            this.words = words;
        }

        /** A row is counted from the beginning of its piece; a postcode or a code speaks for itself. */
        void add(JsonNode problem, int piece) {
            count += problem.path("count").asLong();
            for (var example : problem.path("examples")) {
                if (examples.split(", ").length < EXAMPLES) {
                    var text = example.asText();
                    examples += (examples.isEmpty() ? "" : ", ")
                            + (text.startsWith("row ") ? text + " of piece " + piece : text);
                }
            }
        }
    }
}
