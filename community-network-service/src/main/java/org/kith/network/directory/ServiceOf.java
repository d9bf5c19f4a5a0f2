package org.kith.network.directory;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.kith.network.directory.Service.Accessibility;
import org.kith.network.directory.Service.Address;
import org.kith.network.directory.Service.Attribute;
import org.kith.network.directory.Service.Capacity;
import org.kith.network.directory.Service.Language;
import org.kith.network.directory.Service.Location;
import org.kith.network.directory.Service.Organization;
import org.kith.network.directory.Service.Schedule;
import org.kith.network.directory.Service.ServiceArea;
import org.kith.network.directory.Service.ServiceAtLocation;
import org.kith.network.directory.Service.TaxonomyTerm;
import org.kith.network.offers.OfferStatus;
import org.kith.network.offers.PublishedOffer;
import org.kith.network.offers.Venue;

/** An offer in the words of Open Referral UK. */
record ServiceOf(PublishedOffer offer) {

    /** Without the lists, as in a page. */
    Service brief() {
        return service(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    Service full() {
        return service(schedules(), areas(), locations(), languages(), attributes());
    }

    private Service service(List<Schedule> schedules, List<ServiceArea> areas, List<ServiceAtLocation> locations,
            List<Language> languages, List<Attribute> attributes) {
        var content = offer.content();
        var group = offer.group();
        var confirmed = offer.lastConfirmedAt();
        return new Service(offer.id(), group.id(), content.title(), content.description(),
                offer.status() == OfferStatus.PAUSED ? "temporarily closed" : "active", content.email(), content.fees(),
                content.minimumAge(), content.maximumAge(), offer.updatedAt(),
                // The profile wants a description; a group that gave none is described by its name.
                new Organization(group.id(), group.name(), Optional.ofNullable(group.description()).orElse(group.name())),
                schedules, areas, locations, languages, attributes,
                offer.room() == null ? null : new Capacity(offer.room(), "places"),
                confirmed == null ? null : confirmed.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private List<Schedule> schedules() {
        var opening = offer.content().opening();
        return opening.days().isEmpty()
                ? List.of()
                : List.of(new Schedule(StableId.of(offer.id(), "schedule"), "WEEKLY", String.join(",", opening.days()),
                        time(opening.opensAt()), time(opening.closesAt())));
    }

    private List<ServiceArea> areas() {
        return Stream.ofNullable(offer.content().ward())
                .map(ward -> new ServiceArea(StableId.of(offer.id(), "area"), ward, "ward")).toList();
    }

    private List<ServiceAtLocation> locations() {
        return offer.content().place()
                .map(venue -> new ServiceAtLocation(StableId.of(offer.id(), "at"), location(venue))).stream().toList();
    }

    private Location location(Venue venue) {
        return new Location(StableId.of(offer.id(), "location"), "physical", venue.name(), venue.latitude(), venue.longitude(),
                addresses(venue), offer.content().access().stream()
                        .map(code -> new Accessibility(StableId.of(offer.id(), "access", code), code)).toList());
    }

    /** Whole or not at all: the profile has no room for half an address. */
    private List<Address> addresses(Venue venue) {
        return Stream.of(venue.street(), venue.city(), venue.region(), venue.postcode()).anyMatch(part -> part == null)
                ? List.of()
                : List.of(new Address(StableId.of(offer.id(), "address"), venue.street(), venue.city(), venue.region(),
                        venue.postcode(), "GB", "physical"));
    }

    private List<Language> languages() {
        return offer.content().languages().stream().map(code -> new Language(StableId.of(offer.id(), "language", code), code,
                Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH))).toList();
    }

    private List<Attribute> attributes() {
        return Stream.concat(
                offer.content().interests().stream().map(code -> attribute("interest", "kith-interests", code)),
                offer.content().helpsWith().stream().map(code -> attribute("helps-with", "kith-help", code))).toList();
    }

    private Attribute attribute(String link, String taxonomy, String code) {
        var name = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        return new Attribute(StableId.of(offer.id(), link, code), link,
                new TaxonomyTerm(StableId.of(taxonomy, code), name, name, taxonomy, code));
    }

    private static String time(LocalTime time) {
        return time == null ? null : time.toString();
    }
}
