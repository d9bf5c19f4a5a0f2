package org.kith.network.search;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.kith.network.openreferral.Day;
import org.kith.network.places.Coordinates;
import org.kith.network.search.SearchRequest.Open;

/**
 * A question that was understood; what is null or empty is not asked.
 *
 * @param terms ids of taxonomy terms, all of which must hold
 * @param from where to measure from
 * @param within metres
 * @param council GSS code
 * @param now by the clock of the United Kingdom
 */
record Wanted(String words, List<UUID> terms, Coordinates from, Integer within, String council, Open open, LocalDateTime now,
        List<Day> days, Integer age, List<String> languages, List<String> access, boolean room, boolean free, boolean online,
        int limit,
        int offset) {

    Wanted withWords(String others) {
        return new Wanted(others, terms, from, within, council, open, now, days, age, languages, access, room, free, online,
                limit,
                offset);
    }

    /** Whether distance alone says what comes first. */
    boolean isNearest() {
        return from != null && words == null;
    }

    /** How many must be known to answer this page and whether there are more. */
    int needed() {
        return offset + limit + 1;
    }
}
