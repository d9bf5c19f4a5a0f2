package org.kith.network.offers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;
import org.kith.network.openreferral.About;
import org.kith.network.openreferral.Attribute;
import org.kith.network.openreferral.Contact;
import org.kith.network.openreferral.CostOption;
import org.kith.network.openreferral.Funding;
import org.kith.network.openreferral.Language;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.Phone;
import org.kith.network.openreferral.Schedule;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.openreferral.TaxonomyTerm;
import org.kith.network.openreferral.Terms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What an offer is: everything about it that does not change from week to week, in the words it is published in.
 *
 * @param ward GSS code of the ward it counts to, null when not known
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OfferContent(
        String ward,
        About about,
        List<Schedule> schedules,
        List<ServiceArea> serviceAreas,
        List<ServiceAtLocation> serviceAtLocations,
        List<Language> languages,
        List<Phone> phones,
        List<Contact> contacts,
        List<CostOption> costOptions,
        List<Funding> funding,
        List<Attribute> attributes) {
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    public OfferContent {
        schedules = said(schedules);
        serviceAreas = said(serviceAreas);
        serviceAtLocations = said(serviceAtLocations);
        languages = said(languages);
        phones = said(phones);
        contacts = said(contacts);
        costOptions = said(costOptions);
        funding = said(funding);
        attributes = said(attributes);
    }

    /**
     * The same without any place or words of where it is: for an address that must not be known. What needs no way there stays. A ward
     * stays that the offer says it is for; one that was worked out from where it is does not. The database's {@code without_addresses}
     * does nearly the same.
     */
    public OfferContent withoutAddresses() {
        var atHome = serviceAtLocations.stream().filter(at -> at.location() != null && at.location().isVirtual())
                .map(at -> new ServiceAtLocation(at.id(), at.location().withoutAddress())).toList();
        return new OfferContent(servesItsWard() ? ward : null, about, schedules.stream().map(Schedule::withoutWords).toList(),
                serviceAreas, atHome, languages, phones, contacts, costOptions, funding, attributes);
    }

    /**
     * The same for its ward, when it has one: where its address must not be known, that is all there is of where it is. The database's
     * {@code for_its_ward} does the same.
     */
    public OfferContent forItsWard(UUID offer) {
        if (ward == null || servesItsWard()) {
            return this;
        }
        var areas = Stream.concat(Stream.of(ServiceArea.ofWard(Terms.id(offer + ":" + ward), ward)), serviceAreas.stream())
                .toList();
        return new OfferContent(ward, about, schedules, areas, serviceAtLocations, languages, phones, contacts, costOptions,
                funding, attributes);
    }

    private boolean servesItsWard() {
        return serviceAreas.stream().anyMatch(area -> area.is(ward));
    }

    /** The same without markup in what people type. */
    OfferContent inPlainText() {
        var places = serviceAtLocations.stream().map(at -> at.location() == null
                ? at
                : new ServiceAtLocation(at.id(), at.location().inPlainText())).toList();
        return new OfferContent(ward, about.inPlainText(), schedules, serviceAreas, places, languages, phones, contacts,
                costOptions, funding, attributes);
    }

    /** The same at these places. */
    public OfferContent at(List<ServiceAtLocation> places) {
        return new OfferContent(ward, about, schedules, serviceAreas, places, languages, phones, contacts, costOptions,
                funding, attributes);
    }

    public String title() {
        return about.name();
    }

    /** The places it happens at, in the order they are named. */
    public Stream<Location> places() {
        return serviceAtLocations.stream().map(ServiceAtLocation::location).flatMap(Stream::ofNullable);
    }

    public Optional<Location> place() {
        return places().findFirst();
    }

    @JsonIgnore
    public boolean isOnline() {
        return places().anyMatch(Location::isVirtual);
    }

    /** Codes of what people do there, whichever vocabulary they came in. */
    public List<String> interests() {
        return codes(Vocabulary.INTERESTS);
    }

    /** Codes of what it helps with, whichever vocabulary they came in. */
    public List<String> helpsWith() {
        return codes(Vocabulary.HELP);
    }

    /** Codes of what the places have; empty when nothing is known. */
    public List<String> access() {
        return distinct(places().flatMap(place -> place.accessibility().stream()).map(each -> each.accessibility())
                .flatMap(Stream::ofNullable).map(String::toLowerCase).filter(Vocabulary.ACCESS::contains));
    }

    /** ISO 639-1 codes; empty when not said. */
    public List<String> languageCodes() {
        return distinct(languages.stream().map(Language::code).flatMap(Stream::ofNullable));
    }

    public Opening opening() {
        return Opening.of(schedules);
    }

    /** The last day of the last of its schedules; null when one of them goes on, or nobody said until when. */
    LocalDate endsOn() {
        var lastDays = schedules.stream().map(Schedule::lastDay).toList();
        return lastDays.contains(null) ? null : lastDays.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether its last day is behind us; the database's {@code is_over} says the same. */
    boolean isOver(Instant now) {
        var endsOn = endsOn();
        return endsOn != null && endsOn.isBefore(LocalDate.ofInstant(now, UNITED_KINGDOM));
    }

    /** Whether somebody can come who has no money: when that is what is said, and nothing else that costs. */
    @JsonIgnore
    public boolean isFree() {
        var costs = costOptions.stream().map(CostOption::isFree).flatMap(Stream::ofNullable).toList();
        return costs.isEmpty() ? CostOption.saysFree(about.fees()) : !costs.contains(false);
    }

    /** What it is sorted under. */
    public Stream<TaxonomyTerm> terms() {
        return attributes.stream().map(Attribute::taxonomyTerm);
    }

    private List<String> codes(Set<String> vocabulary) {
        return distinct(terms().map(term -> term.term() == null ? term.name() : term.term()).map(String::toLowerCase)
                .filter(vocabulary::contains));
    }

    private static List<String> distinct(Stream<String> codes) {
        return codes.distinct().toList();
    }

    private static <T> List<T> said(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
