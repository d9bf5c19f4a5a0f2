package org.kith.network.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.kith.network.reading.Reading;
import org.kith.network.reading.Sql;
import org.kith.network.reading.Sql.Many;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;

/** The words that are written in what is listed: a word that is not among them was mistyped, perhaps. */
@ApplicationScoped
class KnownWords {
    private static final Logger LOG = Logger.getLogger(KnownWords.class);
    // Shorter words have too few letters to guess by.
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,30}");
    private static final int MOST_WORDS = 10;
    private static final String NEAREST = """
            select typed, (select k.word from search_word k where k.word % typed
                           order by similarity(k.word, typed) desc, k.uses desc, k.word limit 1)
            from unnest(?::text[]) typed
            where ts_lexize('english_stem', typed) <> '{}'
                and not exists (select from search_word k where k.stem = (ts_lexize('english_stem', typed))[1])
                and not exists (select from search_synonym s where s.target @@ to_tsvector('english', typed))
                and not exists (select from listing l where l.words @@ plainto_tsquery('english', typed))
            """;

    private final Reading reading;
    private final AgroalDataSource dataSource;

    KnownWords(Reading reading, AgroalDataSource dataSource) {
        this.reading = reading;
        this.dataSource = dataSource;
    }

    /** The same with the nearest known word in place of each that is written nowhere; empty when there is nothing to replace. */
    Uni<Optional<String>> corrected(String words) {
        var typed = WORD.matcher(words.toLowerCase(Locale.ROOT)).results().map(found -> found.group()).distinct()
                .limit(MOST_WORDS).toList();
        return reading.rows(new Sql(NEAREST, Many.texts(typed)), row -> new Guess(row.getString(0), row.getString(1)))
                .map(guesses -> {
                    var replaced = words;
                    for (var guess : guesses) {
                        if (guess.known() != null) {
                            replaced = guess.in(replaced);
                        }
                    }
                    return replaced.equals(words) ? Optional.empty() : Optional.of(replaced);
                });
    }

    /** Off the path of imports: what was just listed is known a little later. */
    @Scheduled(every = "{kith.search.learn-words-every}", delayed = "5s", identity = "search-words", concurrentExecution = ConcurrentExecution.SKIP)
    void learn() throws java.sql.SQLException {
        try (var connection = dataSource.getConnection();
                var learn = connection.prepareStatement("select learn_search_words()");
                var row = learn.executeQuery()) {
            row.next();
            LOG.debugf("words of listings read: news=%s", row.getBoolean(1));
        }
    }

    private record Guess(String typed, String known) {
        String in(String words) {
            return Pattern.compile("(?<!\\p{L})" + typed + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(words).replaceAll(known);
        }
    }
}
