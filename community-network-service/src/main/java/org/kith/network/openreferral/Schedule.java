package org.kith.network.openreferral;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * When something runs, as a recurrence rule (RFC 5545).
 *
 * @param freq WEEKLY or MONTHLY; null for what happens once, on {@code dtstart}
 * @param byday codes MO to SU with commas; in a monthly rule with the week before them, for example 1TU or -1FR
 * @param bymonthday days of the month with commas
 * @param opensAt local time
 * @param closesAt local time
 * @param bankHolidays whether it runs on bank holidays too, null when not said (Kith)
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Schedule(
        @Schema(required = true) UUID id,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate dtstart,
        @Schema(enumeration = {
                "WEEKLY", "MONTHLY"}) String freq,
        Integer interval,
        String byday,
        String bymonthday,
        String description,
        @JsonFormat(pattern = "HH:mm") LocalTime opensAt,
        @JsonFormat(pattern = "HH:mm") LocalTime closesAt,
        String scheduleLink,
        String attendingType,
        String notes,
        @Schema(description = "Whether it runs on bank holidays (Kith)") Boolean bankHolidays){

    /** The days of the week it names, whichever week of a month they are in. */
    @JsonIgnore
    public List<Day> days() {
        return parts(byday).map(code -> code.replaceAll("^[-+]?\\d+", "")).flatMap(code -> Day.of(code).stream()).toList();
    }

    /** Null when it goes on, or nobody said until when. */
    public LocalDate lastDay() {
        return validTo != null || !happensOnce() ? validTo : dtstart;
    }

    /** The same without what is said of it: such words often lead to a place. */
    public Schedule withoutWords() {
        return new Schedule(id, validFrom, validTo, dtstart, freq, interval, byday, bymonthday, null, opensAt, closesAt, null,
                attendingType, null, bankHolidays);
    }

    /** A first day without a rule is the only day, unless something else says that there are more. */
    private boolean happensOnce() {
        return Stream.of(freq, interval, byday, bymonthday, validFrom).allMatch(Objects::isNull);
    }

    /** The parts of a list with commas. */
    public static Stream<String> parts(String list) {
        return list == null ? Stream.empty() : Stream.of(list.split("[,\\s]+")).filter(part -> !part.isEmpty());
    }
}
