package org.kith.network.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules, weightiest first. What people love doing counts most, then the help they asked for, then whether they can get there,
 * then all the rest. The weights are ours, not learned from anybody.
 */
final class Rules {
    static final List<Rule> ALL = List.of(Rules::interest, Rules::help, Rules::distance, Rules::time, Rules::room,
            Rules::access, Rules::age, Rules::fresh, Rules::language);
    /** What a second kind of help counts: of all that follows from what a family said it would like, the least. */
    static final int SECOND_HELP = 8;

    static Optional<Finding> interest(Wish wish, Candidate offer, Instant now) {
        var shared = shared(wish.interests(), offer.interests());
        return shared.isEmpty()
                ? Optional.empty()
                : Finding.of(50 + 10 * Math.min(2, shared.size() - 1), "interest", () -> "you said " + Words.codes(shared));
    }

    static Optional<Finding> help(Wish wish, Candidate offer, Instant now) {
        var shared = shared(wish.helpWanted(), offer.helpsWith());
        return shared.isEmpty()
                ? Optional.empty()
                : Finding.of(30 + SECOND_HELP * Math.min(2, shared.size() - 1), "help",
                        () -> "you asked about " + Words.codes(shared));
    }

    /** From 20 next door down to 1 an hour's walk away and further. What comes to them at home counts as half an hour's walk. */
    static Optional<Finding> distance(Wish wish, Candidate offer, Instant now) {
        if (offer.online()) {
            return Finding.of(10, "distance", () -> "from home");
        }
        return Optional.ofNullable(offer.distance())
                .flatMap(distance -> Finding.of(Math.max(1, 20 - distance.minutesOnFoot() / 3), "distance",
                        () -> distance.words(wish.roughStart())));
    }

    static Optional<Finding> time(Wish wish, Candidate offer, Instant now) {
        return shared(wish.times(), offer.opening().times()).isEmpty()
                ? Optional.empty()
                : Finding.of(12, "time", () -> WeekWords.of(offer.opening()));
    }

    /** Of most offers of feeds nobody has said whether there is room; then nothing speaks for them, and nothing against. */
    static Optional<Finding> room(Wish wish, Candidate offer, Instant now) {
        if (offer.room() == null) {
            return offer.alwaysRoom() ? Finding.of(8, "room", () -> "there is always room") : Optional.empty();
        }
        return offer.room() == 1
                ? Finding.of(4, "room", () -> "has room for one more")
                : Finding.of(Math.min(8, 3 + offer.room()), "room", () -> "has room for " + offer.room());
    }

    /** Speaks when all that is needed is there; where something needed is missing the offer is no candidate at all. */
    static Optional<Finding> access(Wish wish, Candidate offer, Instant now) {
        var needed = wish.accessNeeds();
        return needed.isEmpty() || !offer.access().containsAll(needed)
                ? Optional.empty()
                : Finding.of(6, "access", () -> Words.list(needed.stream().map(Rules::accessWords).toList()));
    }

    /** Where nobody of them is of that age the offer is no candidate at all. */
    static Optional<Finding> age(Wish wish, Candidate offer, Instant now) {
        return wish.ages().isEmpty() || offer.ages().isForEverybody()
                ? Optional.empty()
                : Finding.of(5, "age", offer.ages()::words);
    }

    static Optional<Finding> fresh(Wish wish, Candidate offer, Instant now) {
        var confirmed = offer.lastConfirmedAt();
        if (confirmed == null || Duration.between(confirmed, now).toDays() > 90) {
            return Optional.empty();
        }
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(confirmed, ZoneOffset.UTC),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
        return Finding.of(days < 14 ? 4 : 2, "fresh", () -> "confirmed " + ago(days));
    }

    /** English is spoken nearly everywhere, so that is no news. */
    static Optional<Finding> language(Wish wish, Candidate offer, Instant now) {
        var shared = shared(wish.languages(), offer.languages());
        shared.remove("en");
        return shared.isEmpty()
                ? Optional.empty()
                : Finding.of(3, "language", () -> Words.list(shared.stream().map(Words::language).toList())
                        + (shared.size() == 1 ? " is" : " are") + " spoken");
    }

    private static String ago(long days) {
        if (days < 7) {
            return days < 1 ? "today" : days == 1 ? "yesterday" : "this week";
        }
        return days < 14 ? "last week" : days / 7 + " weeks ago";
    }

    private static String accessWords(String code) {
        return switch (code) {
            case "step-free", "easy-read" -> code;
            case "bsl" -> "British Sign Language";
            default -> code.replace('-', ' ');
        };
    }

    private static List<String> shared(List<String> wanted, List<String> offered) {
        var shared = new ArrayList<>(wanted);
        shared.retainAll(offered);
        return shared;
    }

    private Rules() {}
}
