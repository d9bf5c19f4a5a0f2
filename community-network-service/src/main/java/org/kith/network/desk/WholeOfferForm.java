package org.kith.network.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestForm;
import org.kith.events.Vocabulary;
import org.kith.network.offers.OfferWords;
import org.kith.network.offers.OfferWords.Times;
import org.kith.network.offers.OfferWords.Where;
import org.kith.network.openreferral.Day;

/** A whole offer as it is typed; it is shown again with the same words when something is wrong. */
public class WholeOfferForm {
    /** From the top of the page to its end. */
    private static final List<String> FIELDS = List.of("title", "whatHappens", "about", "weekOfMonth", "dates", "opensAt",
            "closesAt", "ward", "place", "street", "town", "postcode", "whoFor", "minimumAge", "maximumAge", "cost",
            "howToStart",
            "phone", "email", "url", "room");

    @RestForm
    public String title;
    @RestForm
    public String whatHappens;
    @RestForm
    public String ward;
    @RestForm
    public List<String> interests = List.of();
    @RestForm
    public List<String> helpsWith = List.of();
    @RestForm
    public String place;
    @RestForm
    public String street;
    @RestForm
    public String town;
    @RestForm
    public String postcode;
    @RestForm
    public String online;
    @RestForm
    public List<String> days = List.of();
    @RestForm
    public String weekOfMonth;
    @RestForm
    public String dayOfMonth;
    @RestForm
    public String dates;
    @RestForm
    public String opensAt;
    @RestForm
    public String closesAt;
    @RestForm
    public String bankHolidays;
    @RestForm
    public List<String> otherTimes = List.of();
    @RestForm
    public String cost;
    @RestForm
    public String whoFor;
    @RestForm
    public String minimumAge;
    @RestForm
    public String maximumAge;
    @RestForm
    public List<String> languages = List.of();
    @RestForm
    public List<String> access = List.of();
    @RestForm
    public String howToStart;
    @RestForm
    public String url;
    @RestForm
    public String email;
    @RestForm
    public String phone;
    @RestForm
    public String room;
    @RestForm
    public String roomShown;
    @RestForm
    public String waitingList;

    static WholeOfferForm of(OfferWords words) {
        var form = new WholeOfferForm();
        form.title = words.title();
        form.whatHappens = words.whatHappens();
        form.ward = words.ward();
        form.interests = words.interests();
        form.helpsWith = words.helpsWith();
        form.place = words.where().name();
        form.street = words.where().street();
        form.town = words.where().town();
        form.postcode = words.where().postcode();
        form.online = words.online() ? "yes" : null;
        form.fill(words.times());
        form.cost = words.cost();
        form.whoFor = words.whoFor();
        form.minimumAge = TypedNumber.shown(words.minimumAge());
        form.maximumAge = TypedNumber.shown(words.maximumAge());
        form.languages = words.languages();
        form.access = words.access();
        form.howToStart = words.howToStart();
        form.url = words.url();
        form.email = words.email();
        form.phone = words.phone();
        form.room = TypedNumber.shown(words.room());
        form.roomShown = form.room;
        form.waitingList = words.waitingList() ? "yes" : null;
        return form;
    }

    private void fill(Times times) {
        days = times.days().stream().map(Day::name).toList();
        weekOfMonth = TypedNumber.shown(times.weekOfMonth());
        dayOfMonth = times.dayOfMonth() == null ? null : times.dayOfMonth().name();
        dates = TypedDates.shown(times.dates());
        opensAt = times.opensAt() == null ? null : times.opensAt().toString();
        closesAt = times.closesAt() == null ? null : times.closesAt().toString();
        bankHolidays = times.bankHolidays() == null ? null : times.bankHolidays() ? "yes" : "no";
        otherTimes = times.others().stream().map(UUID::toString).toList();
    }

    /** Call it when nothing is wrong. */
    OfferWords words() {
        return new OfferWords(Typed.kept(title), Typed.text(whatHappens), Typed.kept(ward), interests, helpsWith,
                new Where(Typed.kept(place), Typed.kept(street), Typed.kept(town), Typed.kept(postcode)), online != null,
                times(),
                Typed.kept(cost), Typed.text(whoFor), TypedNumber.of(minimumAge), TypedNumber.of(maximumAge), known(languages),
                access.stream().filter(Vocabulary.ACCESS::contains).toList(), Typed.text(howToStart), Typed.kept(url),
                Typed.kept(email), Typed.kept(phone), TypedNumber.of(room), waitingList != null);
    }

    /** Whether the free places were left as the form showed them, which may be a while ago. */
    boolean leavesRoom() {
        return roomShown != null && Objects.equals(Typed.kept(room), Typed.kept(roomShown));
    }

    private Times times() {
        var monthly = weekOfMonth != null && weekOfMonth.matches("-1|[1-4]") && day(dayOfMonth).isPresent();
        return new Times(Arrays.stream(Day.values()).filter(day -> days.contains(day.name())).toList(),
                monthly ? Integer.valueOf(weekOfMonth) : null, monthly ? day(dayOfMonth).orElse(null) : null,
                TypedDates.of(dates),
                Typed.time(opensAt), Typed.time(closesAt),
                bankHolidays == null || bankHolidays.isBlank() ? null : "yes".equals(bankHolidays),
                otherTimes.stream().filter(id -> id.matches(Typed.UUID_FORM)).map(UUID::fromString).toList());
    }

    Map<String, String> errors(Errors errors) {
        var wrong = new LinkedHashMap<String, String>();
        errors.in(words()).forEach((path, words) -> wrong.put(field(path), words));
        Stream.of("opensAt", "closesAt").filter(field -> Typed.isNoTime("opensAt".equals(field) ? opensAt : closesAt))
                .forEach(field -> wrong.put(field, Typed.NO_TIME));
        number(wrong, "minimumAge", minimumAge, "Say an age in years, or leave it empty");
        number(wrong, "maximumAge", maximumAge, "Say an age in years, or leave it empty");
        number(wrong, "room", room, "Say a number, or leave it empty for always room");
        if (!TypedDates.areDates(dates)) {
            wrong.put("dates", "Write each date on a line of its own, like 24/12/2026");
        }
        if (Typed.kept(weekOfMonth) == null != (Typed.kept(dayOfMonth) == null)) {
            wrong.put("weekOfMonth", "Choose both which one of the month and which day, or neither");
        }
        return inOrderOfThePage(wrong);
    }

    private static Map<String, String> inOrderOfThePage(Map<String, String> wrong) {
        var ordered = new LinkedHashMap<String, String>();
        wrong.keySet().stream().sorted(Comparator.comparing(FIELDS::indexOf))
                .forEach(field -> ordered.put(field, wrong.get(field)));
        return ordered;
    }

    /** Where on the page the words belong. */
    private static String field(String path) {
        return switch (path) {
            case "aboutSomething" -> "about";
            case "oldestLast" -> "maximumAge";
            case "endingLater" -> "closesAt";
            case "where.name" -> "place";
            case "where.wholeOrNone" -> "street";
            case "where.postcodeReadable" -> "postcode";
            default -> path.replace("where.", "");
        };
    }

    private static void number(Map<String, String> wrong, String field, String typed, String words) {
        if (!TypedNumber.isOne(typed)) {
            wrong.put(field, words);
        }
    }

    private static Optional<Day> day(String code) {
        return Arrays.stream(Day.values()).filter(day -> day.name().equals(code)).findFirst();
    }

    private static List<String> known(List<String> languages) {
        return languages.stream().filter(code -> code.matches("[a-z]{2}")).distinct().toList();
    }

    /** Of the schedules that the form cannot show. */
    public boolean isKept(UUID otherTime) {
        return otherTimes.contains(otherTime.toString());
    }
}
