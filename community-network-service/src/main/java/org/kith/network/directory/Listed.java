package org.kith.network.directory;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.kith.network.openreferral.Location;

/**
 * One line of a page, whichever list it is of.
 *
 * @param at the service at location, null in a list of services
 * @param place null when nobody may know it, or nobody does
 */
record Listed(UUID at, Service service, Location place, Long distance) {

    static Listed of(Object entry) {
        if (entry instanceof AtLocation at) {
            return new Listed(at.id(), at.service(), at.location(), at.distance());
        }
        var service = (Service) entry;
        var place = Optional.ofNullable(service.serviceAtLocations()).stream().flatMap(places -> places.stream())
                .flatMap(each -> Stream.ofNullable(each.location())).findFirst();
        return new Listed(null, service, place.orElse(null), null);
    }

    UUID id() {
        return at == null ? service.id() : at;
    }

    Double latitude() {
        return place == null ? null : place.latitude();
    }

    Double longitude() {
        return place == null ? null : place.longitude();
    }
}
