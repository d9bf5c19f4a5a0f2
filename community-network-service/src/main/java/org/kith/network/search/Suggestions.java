package org.kith.network.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goes on from what somebody begins to type. Straight from what is listed, so that nothing is suggested that may not be shown. */
@ApplicationScoped
class Suggestions {
    private static final int MOST = 10;
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N} ]");
    /** Enough to choose the best from, whatever the letters. */
    private static final String NAMES = """
            with named as (
                (select distinct l.title as text, 'SERVICE' as kind, 3 as place from listing l
                    where lower(l.title) %1$s and (?::text is null or l.council = ?) limit 300)
                union all
                (select distinct g.name, 'GROUP', 2 from community_group g
                    where lower(g.name) %1$s and (?::text is null or g.council = ?)
                        and exists (select from listing l where l.group_id = g.id) limit 100)
                union all
                (select distinct t.name, 'TERM', 1 from taxonomy_term t
                    where lower(t.name) %1$s and (t.council = '' or exists (select from listing l where l.terms @> array[t.id]
                        and (?::text is null or l.council = ?))) limit 100))
            select text, kind from named order by %2$s, place, length(text), text limit 10
            """;
    private static final String BEGUN = NAMES.formatted("~ ?", "lower(text) not like ?");
    private static final String ALIKE = NAMES.formatted("%> ?", "1 - word_similarity(?, lower(text))");

    private final FindOffers find;

    Suggestions(FindOffers find) {
        this.find = find;
    }

    /** A word that begins like this first; only when these are few, what sounds like it. */
    List<Suggestion> of(String typed, String council) {
        var text = NOT_A_LETTER.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<>(names(BEGUN, "\\m" + text, text + "%", council));
        if (found.size() < MOST && text.length() > 3) {
            found.addAll(names(ALIKE, text, text, council));
        }
        return found.stream().limit(MOST).toList();
    }

    private List<Suggestion> names(String statement, String wanted, String best, String council) {
        return find.rows(new Sql(statement, wanted, council, council, wanted, council, council, wanted, council, council, best),
                row -> new Suggestion(row.getString(1), Kind.valueOf(row.getString(2))));
    }

    @Schema(name = "Suggestion")
    record Suggestion(@Schema(required = true) String text, @Schema(required = true) Kind kind) {}

    /** What a name is of. */
    enum Kind {
        SERVICE, GROUP, TERM
    }
}
