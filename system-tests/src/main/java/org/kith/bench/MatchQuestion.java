package org.kith.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A family to find offers for.
 *
 * @param ages of those who would come; empty when not said
 */
record MatchQuestion(Britain.Ward ward, List<String> interests, List<String> help, List<String> access, List<Integer> ages) {
    private static final int TERMS = 4;

    /** The same questions for the same seed: families live where the wards are, and want what is common more often. */
    static List<MatchQuestion> some(int count, List<Britain.Ward> wards, Vocabulary vocabulary, long seed) {
        var random = new SplittableRandom(seed);
        var questions = new ArrayList<MatchQuestion>();
        while (questions.size() < count) {
            questions.add(one(wards.get(random.nextInt(wards.size())), vocabulary, random));
        }
        return questions;
    }

    private static MatchQuestion one(Britain.Ward ward, Vocabulary vocabulary, SplittableRandom random) {
        var codes = new ArrayList<String>();
        while (codes.size() < TERMS) {
            var code = vocabulary.codes.draw(random);
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return new MatchQuestion(ward, codes.stream().filter(vocabulary::isInterest).toList(),
                codes.stream().filter(code -> !vocabulary.isInterest(code)).toList(),
                random.nextInt(5) == 0 ? List.of("step-free") : List.of(),
                random.nextInt(3) == 0 ? List.of(random.nextInt(18), 20 + random.nextInt(60)) : List.of());
    }

    String json() {
        return """
                {"ward": "%s", "interests": [%s], "helpWanted": [%s], "accessNeeds": [%s], "ages": %s, "languages": ["pl"],
                 "times": ["WEEKDAY_DAYTIME"]}""".formatted(ward.code(), quoted(interests), quoted(help), quoted(access), ages);
    }

    List<String> codes() {
        var all = new ArrayList<>(interests);
        all.addAll(help);
        return all;
    }

    UUID[] terms() {
        var terms = new ArrayList<UUID>();
        interests.forEach(code -> terms.add(id("kith-interests:" + code)));
        help.forEach(code -> terms.add(id("kith-help:" + code)));
        return terms.toArray(UUID[]::new);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(List<String> codes) {
        return codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "));
    }
}
