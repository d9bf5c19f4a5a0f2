package org.kith.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invents services, town after town as feeds bring them; the same ones for the same seed. */
final class Services {
    private static final String[] DAYS = "MO TU WE TH FR SA SU".split(" ");
    private static final String[] ACCESS = "step-free hearing-loop bsl quiet-space changing-place parking easy-read".split(" ");
    private static final String[] LANGUAGES = "en en en en pl ur cy ar ro pa".split(" ");
    private static final int MOST_OF_A_GROUP = 8;
    private final Britain britain;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;

    /** Takes one line of PostgreSQL's text format for COPY. */
    interface Sink {
        void take(String line) throws IOException;
    }

    Services(Britain britain, Vocabulary vocabulary, long seed) {
        this.britain = britain;
        this.vocabulary = vocabulary;
        random = new SplittableRandom(seed);
    }

    void generate(int count, Sink sink) throws IOException {
        var number = 0;
        var share = 0.0;
        for (var town : britain.towns) {
            share += town.share();
            var until = town.number() == britain.towns.size() - 1 ? count : (int) Math.round(count * share);
            while (number < until) {
                var group = id(random);
                for (var left = 1 + random.nextInt(MOST_OF_A_GROUP); left > 0 && number < until; left--) {
                    sink.take(line(number++, group, town));
                }
            }
        }
    }

    private String line(int number, UUID group, Britain.Town town) {
        var ward = town.wards().get(random.nextInt(town.wards().size()));
        var kind = random.nextInt(100);
        var point = kind < 93 ? britain.around(town) : kind < 96 ? ward.middle() : null;
        var codes = draw(1 + random.nextInt(3), vocabulary.codes);
        var others = draw(random.nextInt(3), vocabulary.others);
        var ages = random.nextInt(100);
        return String.join("\t", String.valueOf(number), id(random).toString(), group.toString(), town.council(), ward.code(),
                point == null ? "\\N" : String.valueOf(point.latitude()),
                point == null ? "\\N" : String.valueOf(point.longitude()),
                kind < 93 ? "DOOR" : kind < 96 ? "WARD" : "ONLINE", title(codes), text(10 + random.nextInt(15)),
                array(codes.stream().filter(vocabulary::isInterest).toList()),
                array(codes.stream().filter(code -> !vocabulary.isInterest(code)).toList()), array(others),
                random.nextInt(3) == 0 ? "{}" : array(some(ACCESS, 3)), array(some(LANGUAGES, 2)),
                Vocabulary.one(DAYS, random), (9 + random.nextInt(11)) + ":00",
                ages < 10 ? "0" : ages < 25 ? "18" : "\\N", ages < 10 ? "11" : ages > 95 ? "25" : "\\N",
                random.nextInt(20) == 0 ? "PAUSED" : "ACTIVE", room(), confirmedDaysAgo());
    }

    private String room() {
        var room = random.nextInt(20);
        return room > 9 ? "\\N" : String.valueOf(room < 2 ? 0 : room);
    }

    /** One in five was not confirmed for long, but not for so long that the service takes it out of sight. */
    private String confirmedDaysAgo() {
        return String.valueOf(random.nextInt(5) == 0 ? 125 + random.nextInt(30) : random.nextInt(60));
    }

    private String title(List<String> codes) {
        return codes.get(0).replace('-', ' ') + " " + text(2 + random.nextInt(2));
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(vocabulary.words.draw(random));
        }
        return text.toString();
    }

    private List<String> draw(int count, Zipf<String> from) {
        return IntStream.range(0, count).mapToObj(i -> from.draw(random)).distinct().toList();
    }

    private List<String> some(String[] of, int most) {
        var found = new ArrayList<String>();
        for (var left = 1 + random.nextInt(most); left > 0; left--) {
            found.add(Vocabulary.one(of, random));
        }
        return found.stream().distinct().toList();
    }

    private static String array(List<String> values) {
        return "{" + String.join(",", values) + "}";
    }

    /** Like version 4 of RFC 9562, but the same every time. */
    static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
