package org.kith.network.versions;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * A version as a page names it: something was so until a change.
 *
 * @param change what happened then, in words
 * @param by the account or the person who changed it; null where that is not known
 */
public record Before(long number, Instant until, String change, UUID by) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    /** Until when, in words. */
    public String when() {
        return WHEN.format(until);
    }
}
