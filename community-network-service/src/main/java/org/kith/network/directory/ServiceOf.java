package org.kith.network.directory;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.kith.network.directory.Service.Capacity;
import org.kith.network.directory.Service.Provenance;
import org.kith.network.offers.OfferStatus;
import org.kith.network.offers.PublishedFeed;
import org.kith.network.offers.PublishedOffer;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;

/** An offer in the words of Open Referral UK. */
record ServiceOf(PublishedOffer offer) {

    /** Without the lists, as in a page. */
    Service brief() {
        return new Service(offer.id(), offer.group().id(), offer.content().about(), status(), offer.updatedAt(),
                offer.group().inTheStandard(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), capacity(),
                offer.lastConfirmedAt() == null ? null : offer.lastConfirmedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                offer.isUnconfirmed() ? true : null,
                provenance(), offer.content().places().toList());
    }

    Service full() {
        return with(offer.content().serviceAtLocations());
    }

    /** All that is known but the places: within one of its places these would go round in a circle. */
    Service withoutPlaces() {
        return with(List.of());
    }

    /**
     * The place without its lists, as in a page.
     *
     * @param metres how far it is, null when nobody asked
     */
    AtLocation briefAt(ServiceAtLocation at, Long metres) {
        return new AtLocation(at.id(), offer.id(), brief(at.location()), brief(), metres);
    }

    /** @param metres how far it is, null when nobody asked */
    AtLocation fullAt(ServiceAtLocation at, Long metres) {
        return new AtLocation(at.id(), offer.id(), at.location(), withoutPlaces(), metres);
    }

    private Service with(List<ServiceAtLocation> places) {
        var content = offer.content();
        var brief = brief();
        return new Service(brief.id(), brief.organizationId(), brief.about(), brief.status(), brief.lastModified(),
                brief.organization(), content.schedules(), areas(), places, content.languages(),
                content.phones(), content.contacts(), content.costOptions(), content.funding(), content.attributes(),
                brief.capacity(), brief.lastConfirmed(), brief.unconfirmed(), brief.provenance(), brief.places());
    }

    /** Of what names neither a place nor an area, the ward it counts to is all there is of where it is. */
    private List<ServiceArea> areas() {
        var content = offer.content();
        var saysNothing = content.serviceAreas().isEmpty() && content.serviceAtLocations().isEmpty();
        return (saysNothing ? content.forItsWard(offer.id()) : content).serviceAreas();
    }

    private Provenance provenance() {
        return new Provenance(offer.council(), offer.source(), offer.feed().map(PublishedFeed::name).orElse(null),
                offer.feed().map(PublishedFeed::url).orElse(null), offer.isHeld());
    }

    private String status() {
        return offer.status() == OfferStatus.PAUSED ? "temporarily closed" : "active";
    }

    /** Left out where nobody has said anything about it. */
    private Capacity capacity() {
        if (offer.room() == null && !offer.hasWaitingList() && !offer.hasAlwaysRoom()) {
            return null;
        }
        return new Capacity(offer.room(), Optional.ofNullable(offer.roomUnit()).orElse("places"), offer.hasWaitingList(),
                offer.roomAsOf());
    }

    private static Location brief(Location place) {
        return new Location(place.id(), place.locationType(), place.name(), place.description(), place.latitude(),
                place.longitude(), place.externalIdentifier(), place.externalIdentifierType(), List.of(), List.of());
    }
}
