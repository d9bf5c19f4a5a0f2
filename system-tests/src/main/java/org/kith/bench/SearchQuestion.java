package org.kith.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

import org.kith.network.search.SearchSql;

/**
 * What somebody looks for near where they are.
 *
 * @param code of the interest or the kind of help; null when they say it in words
 */
record SearchQuestion(String code, String words, Point from) {
    static final int PAGE = 20;
    private static final int METRES_FROM_THE_MIDDLE = 1_000;

    /** The same questions for the same seed: people are where the wards are, and look for what is common more often. */
    static List<SearchQuestion> some(int count, boolean byTerm, List<Britain.Ward> wards, Vocabulary vocabulary, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            var from = wards.get(random.nextInt(wards.size())).middle()
                    .moved(random.nextGaussian() * METRES_FROM_THE_MIDDLE, random.nextGaussian() * METRES_FROM_THE_MIDDLE);
            return byTerm
                    ? new SearchQuestion(vocabulary.codes.draw(random), null, from)
                    : new SearchQuestion(null, words(vocabulary, random), from);
        }).toList();
    }

    /** One word or two. */
    private static String words(Vocabulary vocabulary, SplittableRandom random) {
        var first = vocabulary.words.draw(random);
        return random.nextBoolean() ? first : first + " " + vocabulary.words.draw(random);
    }

    String json() {
        return """
                {%s, "near": {"latitude": %s, "longitude": %s}, "limit": %d}""".formatted(
                code == null ? "\"words\": \"" + words + "\"" : "\"terms\": [\"" + code + "\"]", from.latitude(),
                from.longitude(), PAGE);
    }

    UUID term(Vocabulary vocabulary) {
        var name = (vocabulary.isInterest(code) ? "kith-interests:" : "kith-help:") + code;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    SearchSql sql(Vocabulary vocabulary) {
        return code == null
                ? SearchSql.wordsNear(words, from.latitude(), from.longitude(), PAGE)
                : SearchSql.termNear(term(vocabulary), from.latitude(), from.longitude(), PAGE);
    }
}
