package org.kith.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.reading.Reading;
import org.kith.network.reading.Sql;

import io.smallrye.mutiny.Uni;

/** Goes on from what somebody begins to type. Straight from what is listed, so that nothing is suggested that may not be shown. */
@ApplicationScoped
class Suggestions {
    private static final int MOST = 10;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Of each kind enough to choose the best from, whatever the letters. */
    private static final String NAMES = """
            with named as (
                select distinct name, 'SERVICE' as kind, 3 as place from (
                    select name from (select title as name, council, ends_on from listing) l where %1$s %2$s and %4$s
                    limit 500) them
                union all
                select distinct name, 'GROUP', 2 from (
                    select name from community_group g where %1$s
                        and exists (select from listing l where l.group_id = g.id %2$s and %4$s) limit 500) them
                union all
                select distinct name, 'TERM', 1 from (
                    select name from taxonomy_term t where %1$s and (t.council = ''
                        or exists (select from listing l where l.terms @> array[t.id] %2$s and %4$s)) limit 500) them)
            select name, kind from named order by %3$s, place, length(name), name limit 10
            """;

    private final Reading reading;

    Suggestions(Reading reading) {
        this.reading = reading;
    }

    /** A word that begins like this first; only when these are few, what sounds like it. */
    Uni<List<Suggestion>> of(String typed, String council) {
        var text = NO_LETTERS.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (text.length() < 2) {
            return Uni.createFrom().item(List.of());
        }
        return names(begun(text, council)).chain(begun -> begun.size() >= MOST || text.length() <= 3
                ? Uni.createFrom().item(begun)
                : names(alike(text, council))
                        .map(alike -> Stream.concat(begun.stream(), alike.stream()).distinct().limit(MOST).toList()));
    }

    /** Names with a word that begins with the text; no index knows that, but whatever begins so is as like as %> asks for. */
    static Sql begun(String text, String council) {
        return names("lower(name) %> ? and lower(name) ~ ?", List.of(text, "\\m" + text), council, "lower(name) not like ?",
                text + "%");
    }

    /** Names with words that are like the text. */
    static Sql alike(String text, String council) {
        return names("lower(name) %> ?", List.of(text), council, "1 - word_similarity(?, lower(name))", text);
    }

    private static Sql names(String like, List<String> texts, String council, String order, String best) {
        var asked = new ArrayList<Object>(texts);
        if (council != null) {
            asked.add(council);
        }
        var parameters = Stream.of(asked, asked, asked, List.of(best)).flatMap(List::stream).toArray();
        return new Sql(NAMES.formatted(like, council == null ? "" : "and l.council = ?", order, Filters.NOT_OVER), parameters);
    }

    private Uni<List<Suggestion>> names(Sql statement) {
        return reading.rows(statement, row -> new Suggestion(row.getString(0), Kind.valueOf(row.getString(1))));
    }

    @Schema(name = "Suggestion")
    record Suggestion(@Schema(required = true) String text, @Schema(required = true) Kind kind) {}

    /** What a name is of. */
    enum Kind {
        SERVICE, GROUP, TERM
    }
}
