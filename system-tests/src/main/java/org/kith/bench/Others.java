package org.kith.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What else is asked of a directory, one question at a time. Nothing here is asked so often that it must be quick, but whoever asks is
 * a person who waits, or anybody at all who asks it a thousand times.
 */
final class Others {
    private static final double LONGEST_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DIRECTORY = "/open-referral-uk/v3/";
    private final Bench.Settings settings;
    private final House house;
    private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    /** @param body null to ask by GET; @param token null for nobody's */
    private record Question(String path, String body, String token) {

        static Question of(String path) {
            return new Question(path, null, null);
        }

        static Question search(String fields) {
            return new Question("/api/search", "{" + fields + "}", null);
        }

        HttpRequest of(int port) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return (body == null
                    ? request
                    : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)))
                    .build();
        }

        @Override
        public String toString() {
            return body == null ? path : path + " " + body;
        }
    }

    Others(Bench.Settings settings, House house) {
        this.settings = settings;
        this.house = house;
    }

    /** The exit code. */
    int all(Issuer issuer) throws Exception {
        var isGood = true;
        System.out.printf("%n%,d services, each question %d times, ms%n%n", settings.services, settings.rounds);
        for (var question : questions(issuer)) {
            var times = times(question);
            var isMet = times.median() < LONGEST_MILLIS;
            isGood &= isMet;
            System.out.printf("%-8s %-24s %s%n", isMet ? "met" : "not met", times.words("%,.0f"), question);
        }
        return isGood || settings.reportOnly ? 0 : 1;
    }

    /** Of the council that has most; with letters, words and terms that are common. */
    private List<Question> questions(Issuer issuer) throws Exception {
        var council = one("select council from listing group by council order by count(*) desc limit 1");
        var group = one("select group_id from listing group by group_id order by count(*) desc, group_id limit 1");
        var term = one("select term from offer_term group by term order by count(*) desc limit 1");
        var vocabulary = new Vocabulary(LoadServices.SEED);
        var word = vocabulary.words.things().get(0);
        var from = house.wards().get(0).middle();
        var near = "\"near\": {\"latitude\": %s, \"longitude\": %s}".formatted(from.latitude(), from.longitude());
        var moderator = issuer.token(council, "moderator");
        var questions = new ArrayList<Question>();
        for (var typed : List.of(word.substring(0, 2), word, "group")) {
            questions.add(Question.of("/api/search/suggestions?q=" + typed));
            questions.add(Question.of("/api/search/suggestions?q=" + typed + "&council=" + council));
        }
        for (var asked : List.of("\"words\": \"" + word + "\"", "\"words\": \"" + word + "x\"", "\"terms\": [\"" + term + "\"]",
                near, near + ", \"within\": 50000", near + ", \"room\": true, \"free\": true", "\"room\": true, \"free\": true",
                "\"days\": [\"MO\"], \"age\": 5", "\"council\": \"" + council + "\"")) {
            questions.add(Question.search(asked));
            questions.add(Question.search(asked + ", \"facets\": true, \"total\": true"));
        }
        for (var asked : List.of("services", "services?page=" + settings.services / 50, "services?per_page=100&full=true",
                "services?search=" + word, "services?taxonomy_term_id=" + term, "services?organization_id=" + group,
                "services?day=MO&start_time=10:00", "services?minimum_age=5&maximum_age=11",
                "services?modified_after=2026-01-01",
                "service_at_locations", "removed_services", "taxonomy_terms")) {
            questions.add(Question.of(DIRECTORY + asked));
            questions.add(Question.of("/councils/" + council + DIRECTORY + asked));
        }
        for (var asked : List.of("groups", "duplicates", "merges")) {
            questions.add(new Question("/api/moderation/" + asked, null, moderator));
        }
        return questions;
    }

    private String one(String sql) throws Exception {
        try (var admin = house.admin(); var row = admin.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Figures times(Question question) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        // The first is asked for whatever it has to warm.
        for (var round = 0; round <= settings.rounds; round++) {
            var begun = System.nanoTime();
            var answer = http.send(question.of(house.port()), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new BenchFailed(question + " was answered with " + answer.statusCode() + " " + answer.body());
            }
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return Figures.of(times.subList(1, times.size()));
    }
}
