package org.kith.network.desk;

import java.time.LocalTime;
import java.util.Optional;

/** What people type. */
final class Typed {
    static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME_FORM = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String NO_TIME = "Say a time, like 10:30";

    /** An empty field is one that was left out. */
    static String kept(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\0", "");
    }

    /** The same of several lines: browsers send line ends as CR LF. */
    static String text(String typed) {
        return kept(typed) == null ? null : kept(typed).replace("\r\n", "\n");
    }

    /** Null when there is none. */
    static LocalTime time(String typed) {
        return Optional.ofNullable(kept(typed)).filter(text -> text.matches(TIME_FORM)).map(LocalTime::parse).orElse(null);
    }

    static boolean isNoTime(String typed) {
        return kept(typed) != null && time(typed) == null;
    }

    private Typed() {}
}
