package org.kith.network.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates as people type them, one on each line: 24/12/2026, 24 December 2026 or 2026-12-24. */
final class TypedDates {
    private static final int MOST = 100;
    private static final List<DateTimeFormatter> FORMS = Stream.of("d/M/uuuu", "d MMMM uuuu", "d MMM uuuu", "uuuu-MM-dd")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.UK).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    static boolean areDates(String typed) {
        return lines(typed).count() <= MOST && lines(typed).allMatch(line -> date(line) != null);
    }

    /** Without the lines that are no dates. */
    static List<LocalDate> of(String typed) {
        return lines(typed).limit(MOST).map(TypedDates::date).filter(Objects::nonNull).toList();
    }

    static String shown(List<LocalDate> dates) {
        return dates.stream().map(SHOWN::format).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(String typed) {
        return typed == null ? Stream.empty() : typed.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static LocalDate date(String line) {
        for (var form : FORMS) {
            try {
                return LocalDate.parse(line, form);
            } catch (DateTimeException anotherForm) {
                continue;
            }
        }
        return null;
    }

    private TypedDates() {}
}
