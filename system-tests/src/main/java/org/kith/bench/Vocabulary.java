package org.kith.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The words and terms services are described with. */
final class Vocabulary {
    private static final int WORDS = 3_000;
    /** The commonest words of a language say nothing and are not searched; the commonest that is left is in a quarter of the texts. */
    private static final int STOP_WORDS = 10;
    private static final int OTHER_TERMS = 200;
    private static final String[] BEGINNINGS = "b br c ch d f fl g gr h j k l m n p pl r s sh st t th tr v w".split(" ");
    private static final String[] MIDDLES = "a ai e ea i o oa oo u ou".split(" ");
    private static final String[] ENDS = "ck d ft ll m mp n nd ng p r rd rm rt sh sk st t th v".split(" ");

    /** Interests and kinds of help, mixed, the common ones first. */
    final List<String> interests = List.copyOf(new java.util.TreeSet<>(org.kith.events.Vocabulary.INTERESTS));
    final List<String> help = List.copyOf(new java.util.TreeSet<>(org.kith.events.Vocabulary.HELP));
    final Zipf<String> codes;
    final Zipf<String> others;
    final Zipf<String> words;

    Vocabulary(long seed) {
        var random = new SplittableRandom(seed);
        codes = Zipf.of(shuffled(random));
        others = Zipf.of(IntStream.range(0, OTHER_TERMS).mapToObj("bench:%03d"::formatted).toList());
        words = Zipf.of(words(random), STOP_WORDS);
    }

    boolean isInterest(String code) {
        return interests.contains(code);
    }

    private List<String> shuffled(SplittableRandom random) {
        var codes = new ArrayList<>(interests);
        codes.addAll(help);
        for (var i = codes.size() - 1; i > 0; i--) {
            java.util.Collections.swap(codes, i, random.nextInt(i + 1));
        }
        return codes;
    }

    private static List<String> words(SplittableRandom random) {
        var words = new LinkedHashSet<String>();
        while (words.size() < WORDS) {
            var word = syllable(random);
            words.add(random.nextInt(4) == 0 ? word : word + syllable(random));
        }
        return List.copyOf(words);
    }

    private static String syllable(SplittableRandom random) {
        return one(BEGINNINGS, random) + one(MIDDLES, random) + one(ENDS, random);
    }

    static String one(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }
}
