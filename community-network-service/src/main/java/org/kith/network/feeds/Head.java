package org.kith.network.feeds;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a page says of itself; each part is null when it does not say.
 *
 * @param kind the shape it has
 * @param total the records of the whole feed
 * @param pages the pages of the whole feed
 */
record Head(String kind, Long total, Long pages, Boolean first, Boolean last) {

    static Head of(String kind, Function<String, Optional<String>> said, Set<String> total, Set<String> pages,
            Set<String> first, Set<String> last) {
        return new Head(kind, number(said, total), number(said, pages), truth(said, first), truth(said, last));
    }

    boolean isArray() {
        return kind.equals("ARRAY");
    }

    boolean isOneService() {
        return kind.equals("SERVICE");
    }

    /** Some feeds count their pages from 0, and say of page 1 that it is not the first. */
    boolean isAfterTheFirst() {
        return Boolean.FALSE.equals(first);
    }

    /**
     * Whether nothing comes after this page. Where the parts contradict each other the number of pages is believed: a feed that says
     * "last" too early would lose us the rest.
     */
    boolean ends(int page, int records) {
        if (isArray() || isOneService() || records == 0) {
            return true;
        }
        var saysLast = Boolean.TRUE.equals(last);
        return pages == null || pages < 1 ? saysLast : page >= pages || saysLast && page >= pages - 1;
    }

    private static Long number(Function<String, Optional<String>> said, Set<String> names) {
        try {
            return first(said, names).map(Long::valueOf).filter(number -> number >= 0).orElse(null);
        } catch (NumberFormatException notSaid) {
            return null;
        }
    }

    private static Boolean truth(Function<String, Optional<String>> said, Set<String> names) {
        return first(said, names).map(Boolean::valueOf).orElse(null);
    }

    private static Optional<String> first(Function<String, Optional<String>> said, Set<String> names) {
        return names.stream().map(said).flatMap(Optional::stream).flatMap(Stream::of).findFirst();
    }
}
