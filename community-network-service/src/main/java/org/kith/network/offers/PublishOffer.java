package org.kith.network.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.VocabularyOf;
import org.kith.kit.VocabularyOf.Codes;
import org.kith.kit.problem.CommonProblem;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.kit.problem.ProblemException;
import org.kith.network.groups.EmailAddress;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Accessibility;
import org.kith.network.openreferral.Address;
import org.kith.network.openreferral.Attribute;
import org.kith.network.openreferral.Day;
import org.kith.network.openreferral.Language;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.Phone;
import org.kith.network.openreferral.Schedule;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.openreferral.Terms;

@Schema(description = "What a group offers. Four things are needed: title, description, ward, and one interest or one thing it helps with; the rest can wait.")
record PublishOffer(
        @Schema(examples = "Tuesday dig and brew") @NotBlank @Size(max = 200) String title,
        @Schema(description = "What happens there, as you would tell a neighbour") @NotBlank @Size(max = 4000) String description,
        @Schema(description = "GSS code of the ward", examples = "E05014998") @NotNull @Pattern(regexp = "[A-Z][0-9]{8}", message = "must be a GSS code, a letter and eight digits") String ward,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.INTERESTS) String> interests,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.HELP) String> helpsWith,
        @Schema(description = "Where it happens, when there is a door to come to") @Valid Where place,
        @Schema(description = "Whether people can take part from home") Boolean online,
        @Schema(description = "True when nobody may learn where it is, as of a refuge; then no place is kept") Boolean addressConfidential,
        @Schema(description = "The days it runs every week") @Size(max = 7) List<@NotNull Day> days,
        LocalTime opensAt,
        LocalTime closesAt,
        @Schema(description = "When it runs on other rules than every week") @Size(max = 20) List<@NotNull @Valid When> when,
        @Schema(description = "Whether it runs on bank holidays") Boolean bankHolidays,
        @Schema(description = "What it costs, in words", examples = "Free; a pound for the kettle") @Size(max = 500) String cost,
        @Schema(description = "Who it is for, in words") @Size(max = 1000) String whoFor,
        @Min(0) @Max(120) Integer minimumAge,
        @Min(0) @Max(120) Integer maximumAge,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{2}", message = "must be two lower-case letters (ISO 639-1)") String> languages,
        @Size(max = 20) List<@NotNull @VocabularyOf(Codes.ACCESS) String> access,
        @Schema(description = "How to start: just turn up, ring first") @Size(max = 1000) String howToStart,
        @Pattern(regexp = "https?://[^\\s<>\"]{1,490}", message = "must be a web address with http:// or https://") String url,
        @Schema(description = "Shown to everybody") @EmailAddress @Size(max = 200) String email,
        @Schema(description = "Shown to everybody") @Pattern(regexp = "[+0-9 ()-]{5,30}", message = "must be a telephone number") String phone,
        @Schema(description = "Free places now; leave it out when there is always room") @PositiveOrZero @Max(100_000) Integer room,
        @Schema(description = "Whether people may wait for a place") Boolean waitingList) {

    PublishOffer {
        interests = said(interests);
        helpsWith = said(helpsWith);
        days = said(days);
        when = said(when);
        languages = said(languages);
        access = said(access);
        online = Boolean.TRUE.equals(online);
        addressConfidential = Boolean.TRUE.equals(addressConfidential);
        waitingList = Boolean.TRUE.equals(waitingList);
    }

    /** What no single field can tell. */
    void mustMakeSense() {
        var errors = Stream.of(
                error(interests.isEmpty() && helpsWith.isEmpty(), "interests", "say at least one here or in helpsWith"),
                error(isBackwards(opensAt, closesAt), "closesAt", "must be after opensAt"),
                error(when.stream().anyMatch(each -> isBackwards(each.opensAt(), each.closesAt())), "when",
                        "each closesAt must be after its opensAt"),
                error(when.stream().anyMatch(When::saysNothing), "when", "each needs days or dates"),
                error(when.stream().anyMatch(When::endsBeforeItStarts), "when", "each endsOn must not be before its startsOn"),
                error(when.stream().anyMatch(When::hasNoSuchWeek), "when", "weekOfMonth is 1 to 4, or -1 for the last"),
                error(minimumAge != null && maximumAge != null && minimumAge > maximumAge, "maximumAge",
                        "must not be below minimumAge"),
                error(place != null && place.isHalfOnTheMap(), "place", "give both latitude and longitude, or neither"))
                .flatMap(List::stream).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "Please look at the fields named in errors.", errors);
        }
    }

    /** Makes an offer what this says. */
    void writeInto(Offer offer, Instant now) {
        if (addressConfidential) {
            offer.hideAddress(now);
        }
        offer.rewrite(content(), now);
        offer.changeRoom(room, waitingList, now);
    }

    private OfferContent content() {
        var about = new About(title, description, url, email, cost, null, whoFor, howToStart, minimumAge, maximumAge, null,
                null, null);
        // Where it is says nothing of whom it is for: it serves no area in particular.
        return new OfferContent(ward, about, schedules(), List.of(), places(),
                languages.stream().distinct().map(code -> new Language(id(), code, name(code), null)).toList(),
                phone == null ? List.of() : List.of(new Phone(id(), phone, null, null, null)), List.of(), List.of(), List.of(),
                attributes());
    }

    private List<Schedule> schedules() {
        var weekly = days.isEmpty() && opensAt == null
                ? Stream.<Schedule>empty()
                : Stream.of(schedule("WEEKLY", null, null, codes(days), null, opensAt, closesAt));
        return Stream.concat(weekly, when.stream().flatMap(each -> each.schedules(this))).toList();
    }

    private Schedule schedule(String freq, LocalDate on, Integer interval, String byday, LocalDate until, LocalTime from,
            LocalTime to) {
        return new Schedule(id(), null, until, on, freq, interval, byday, null, null, from, to, null, null, null,
                bankHolidays);
    }

    private List<ServiceAtLocation> places() {
        var places = new ArrayList<ServiceAtLocation>();
        if (place != null) {
            places.add(new ServiceAtLocation(id(), place.location(access)));
        } else if (!access.isEmpty()) {
            places.add(new ServiceAtLocation(id(), new Where(null, null, null, null, null, null, null).location(access)));
        }
        if (online) {
            places.add(new ServiceAtLocation(id(),
                    new Location(id(), "virtual", null, null, null, null, null, null, List.of(), List.of())));
        }
        return places;
    }

    private List<Attribute> attributes() {
        return Stream.concat(interests.stream().distinct().map(Terms::interest), helpsWith.stream().distinct().map(Terms::help))
                .toList();
    }

    private static boolean isBackwards(LocalTime opensAt, LocalTime closesAt) {
        return opensAt != null && closesAt != null && !opensAt.isBefore(closesAt);
    }

    private static String codes(List<Day> days) {
        return days.isEmpty() ? null : days.stream().distinct().map(Day::name).collect(Collectors.joining(","));
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static <T> List<T> said(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static List<FieldError> error(boolean wrong, String field, String message) {
        return wrong ? List.of(new FieldError(field, message)) : List.of();
    }

    @Schema(name = "Where", description = "A place with a door; an address is published when it is whole: street, town, county and postcode")
    record Where(
            @Size(max = 200) String name,
            @Size(max = 200) String street,
            @Size(max = 100) String town,
            @Size(max = 100) String county,
            @Schema(examples = "WN2 3AA") @Size(max = 10) String postcode,
            @Schema(description = "Degrees north") @DecimalMin("49.8") @DecimalMax("60.9") Double latitude,
            @Schema(description = "Degrees east") @DecimalMin("-8.7") @DecimalMax("1.8") Double longitude) {

        boolean isHalfOnTheMap() {
            return (latitude == null) != (longitude == null);
        }

        Location location(List<String> access) {
            return new Location(id(), "physical", name, null, latitude, longitude, null, null, address(),
                    access.stream().distinct().map(code -> new Accessibility(id(), code, null, null, null)).toList());
        }

        private List<Address> address() {
            return Stream.of(street, town, county, postcode).anyMatch(part -> part == null || part.isBlank())
                    ? List.of()
                    : List.of(new Address(id(), null, street, null, town, null, county, postcode, "GB", "physical"));
        }
    }

    @Schema(name = "When", description = "A rule of its own: every so many weeks, on certain days of each month, or on single dates")
    record When(
            @Schema(description = "MO to SU") @Size(max = 7) List<@NotNull Day> days,
            @Schema(description = "Which of these days in each month: 1 the first, 2 the second, -1 the last; leave it out for weekly") @Min(-1) @Max(4) Integer weekOfMonth,
            @Schema(description = "2 for every second week; counts from startsOn") @Min(1) @Max(12) Integer everyWeeks,
            LocalDate startsOn,
            LocalDate endsOn,
            @Schema(description = "Single dates") @Size(max = 100) List<@NotNull LocalDate> dates,
            LocalTime opensAt,
            LocalTime closesAt) {

        When {
            days = said(days);
            dates = said(dates);
        }

        boolean saysNothing() {
            return days.isEmpty() && dates.isEmpty();
        }

        boolean endsBeforeItStarts() {
            return startsOn != null && endsOn != null && endsOn.isBefore(startsOn);
        }

        boolean hasNoSuchWeek() {
            return weekOfMonth != null && weekOfMonth == 0;
        }

        Stream<Schedule> schedules(PublishOffer offer) {
            var single = dates.stream().distinct().map(on -> offer.schedule(null, on, null, null, null, opensAt, closesAt));
            return days.isEmpty() ? single : Stream.concat(Stream.of(rule(offer)), single);
        }

        private Schedule rule(PublishOffer offer) {
            if (weekOfMonth == null) {
                return offer.schedule("WEEKLY", startsOn, everyWeeks, codes(days), endsOn, opensAt, closesAt);
            }
            var each = days.stream().distinct().map(day -> weekOfMonth + day.name()).collect(Collectors.joining(","));
            return offer.schedule("MONTHLY", startsOn, null, each, endsOn, opensAt, closesAt);
        }
    }
}
