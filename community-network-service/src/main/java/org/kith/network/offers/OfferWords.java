package org.kith.network.offers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kith.events.Vocabulary;
import org.kith.network.groups.EmailAddress;
import org.kith.network.openreferral.Day;
import org.kith.network.places.Postcode;

/**
 * All that a group says of an offer at its desk. What a published record knows beyond it stays as it is.
 *
 * @param interests codes of what people do there
 * @param helpsWith codes of what it helps with
 * @param languages ISO 639-1 codes
 * @param access codes of what the place has
 * @param room free places now, null for always room
 */
public record OfferWords(
        @NotBlank(message = "say what it is called") @Size(max = 200, message = "use at most 200 characters") String title,
        @NotBlank(message = "say what happens there") @Size(max = 4000, message = "use at most 4,000 characters") String whatHappens,
        @NotNull(message = "choose the ward") String ward,
        List<String> interests,
        List<String> helpsWith,
        @Valid Where where,
        boolean online,
        Times times,
        @Size(max = 500, message = "use at most 500 characters") String cost,
        @Size(max = 1000, message = "use at most 1,000 characters") String whoFor,
        @Max(value = 120, message = "an age must be at most 120") Integer minimumAge,
        @Max(value = 120, message = "an age must be at most 120") Integer maximumAge,
        List<String> languages,
        List<String> access,
        @Size(max = 1000, message = "use at most 1,000 characters") String howToStart,
        @Pattern(regexp = "https?://[^\\s<>\"]{1,490}", message = "the web page must begin with https:// or http://") String url,
        @EmailAddress(message = "the e-mail address must be like sam@example.org") @Size(max = 200, message = "use at most 200 characters") String email,
        @Pattern(regexp = "[+0-9 ()-]{5,30}", message = "the telephone number must be digits and spaces, like 01942 000000") String phone,
        @Max(value = 100_000, message = "free places must be a smaller number") Integer room,
        boolean waitingList) {

    /** By an interest or by what it helps with, families find it. */
    @AssertTrue(message = "choose at least one thing that it is about")
    public boolean isAboutSomething() {
        return Stream.concat(interests.stream(), helpsWith.stream()).findAny().isPresent()
                && Vocabulary.INTERESTS.containsAll(interests) && Vocabulary.HELP.containsAll(helpsWith);
    }

    @AssertTrue(message = "the oldest age must not be below the youngest")
    public boolean isOldestLast() {
        return minimumAge == null || maximumAge == null || minimumAge <= maximumAge;
    }

    @AssertTrue(message = "the end must be later than the beginning")
    public boolean isEndingLater() {
        return times.opensAt() == null || times.closesAt() == null || times.opensAt().isBefore(times.closesAt());
    }

    /**
     * The place it happens at. An address is published when it is whole.
     *
     * @param name of the building or the room; every part may be null
     */
    public record Where(
            @Size(max = 200, message = "use at most 200 characters") String name,
            @Size(max = 200, message = "use at most 200 characters") String street,
            @Size(max = 100, message = "use at most 100 characters") String town,
            String postcode) {
        static final Where NOT_SAID = new Where(null, null, null, null);

        @AssertTrue(message = "give the whole address, street, town and postcode, or none of it")
        public boolean isWholeOrNone() {
            var said = Stream.of(street, town, postcode).filter(Objects::nonNull).count();
            return said == 0 || said == 3;
        }

        @AssertTrue(message = "the postcode must be a whole one, like WN1 1AA")
        public boolean isPostcodeReadable() {
            return postcode == null || Postcode.read(postcode).filter(found -> !found.isPartial()).isPresent();
        }

        boolean isSaid() {
            return !equals(NOT_SAID);
        }
    }

    /**
     * When it runs, as far as a form can say it.
     *
     * @param days every week
     * @param weekOfMonth with {@code dayOfMonth} once a month: 1 the first to 4 the fourth, -1 the last; both or neither null
     * @param dates single dates
     * @param opensAt on all of these; null when not said
     * @param bankHolidays null when not said
     * @param others further schedules that stay as they are, by their ids
     */
    public record Times(List<Day> days, Integer weekOfMonth, Day dayOfMonth, List<LocalDate> dates, LocalTime opensAt,
            LocalTime closesAt, Boolean bankHolidays, List<UUID> others) {

        public Times {
            days = List.copyOf(days);
            dates = List.copyOf(dates);
            others = List.copyOf(others);
        }
    }
}
