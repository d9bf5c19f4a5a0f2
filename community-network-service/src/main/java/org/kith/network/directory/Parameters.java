package org.kith.network.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.openreferral.Day;

/** Reads query parameters and gathers what is wrong with them, each by its name in the standard. A blank one is not there. */
final class Parameters {
    private static final int LONGEST_TEXT = 200;
    // Dates know years that the database does not.
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private final List<FieldError> errors = new ArrayList<>();

    /** @throws ProblemException 400 that names each parameter that could not be read */
    <T> T understood(T read) {
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the parameters named in errors.", errors);
        }
        return read;
    }

    String words(String name, String text) {
        return read(name, text, "must be plain text of at most " + LONGEST_TEXT + " characters", words -> {
            if (words.length() > LONGEST_TEXT || words.indexOf('\0') >= 0) {
                throw new IllegalArgumentException();
            }
            return words;
        });
    }

    Optional<Integer> number(String name, String text, int least, int most) {
        return Optional.ofNullable(read(name, text, "must be a whole number from " + least + " to " + most, digits -> {
            var number = Integer.parseInt(digits);
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        }));
    }

    UUID id(String name, String text) {
        return read(name, text, "must be a UUID", UUID::fromString);
    }

    LocalTime time(String name, String text) {
        return read(name, text, "must be a time of day, for example 10:00", LocalTime::parse);
    }

    Day day(String name, String text) {
        return read(name, text, "must be MO to SU, or the name of a day", day -> Day.of(day).orElseThrow());
    }

    Instant moment(String name, String text) {
        return read(name, text, "must be a date, or a date and time with its offset, from " + FIRST_YEAR + " to " + LAST_YEAR,
                at -> {
                    var moment = at.contains("T")
                            ? OffsetDateTime.parse(at)
                            : LocalDate.parse(at).atStartOfDay().atOffset(ZoneOffset.UTC);
                    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                        throw new IllegalArgumentException();
                    }
                    return moment.toInstant();
                });
    }

    boolean flag(String name, String text) {
        return Boolean.TRUE.equals(read(name, text, "must be true or false", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        }));
    }

    void wrong(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    private <T> T read(String name, String text, String otherwise, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException | NoSuchElementException notUnderstood) {
            wrong(name, otherwise);
            return null;
        }
    }
}
