package org.kith.network.search;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.kith.network.places.Coordinates;

/**
 * What a search asks the database. Public so that the benchmark measures these very statements.
 *
 * @param text as JDBC takes it; the same for all questions of one kind
 * @param parameters in their order
 */
public record SearchSql(String text, List<Object> parameters) {
    private static final Pattern NUMBERED = Pattern.compile("[$][0-9]+");

    /** The first page of what carries the term, near a place, in degrees. */
    public static SearchSql termNear(UUID term, double latitude, double longitude, int limit) {
        return of(null, List.of(term), latitude, longitude, limit);
    }

    /** The first page of what the words are found in, near a place, in degrees. */
    public static SearchSql wordsNear(String words, double latitude, double longitude, int limit) {
        return of(words, List.of(), latitude, longitude, limit);
    }

    private static SearchSql of(String words, List<UUID> terms, double latitude, double longitude, int limit) {
        var sql = SearchStatement.page(new Wanted(words, terms, new Coordinates(latitude, longitude), null, null, null,
                null, List.of(), null, List.of(), List.of(), false, false, false, limit, 0));
        return new SearchSql(NUMBERED.matcher(sql.toString()).replaceAll("?"), sql.parameters());
    }
}
