package org.kith.network.directory;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kith.network.formats.GeoJson;
import org.kith.network.openreferral.Location;

/**
 * One line of a page, whichever list it is of.
 *
 * @param at the service at location, null in a list of services
 * @param places empty when nobody may know it, or nobody does
 */
record Listed(UUID at, Service service, List<Location> places, Long distance) {

    static Listed of(Object entry) {
        if (entry instanceof AtLocation at) {
            return new Listed(at.id(), at.service(), List.of(at.location()), at.distance());
        }
        var service = (Service) entry;
        return new Listed(null, service, service.places(), null);
    }

    UUID id() {
        return at == null ? service.id() : at;
    }

    List<List<Double>> positions() {
        return onTheMap().map(place -> GeoJson.position(place.latitude(), place.longitude())).distinct().toList();
    }

    /** The one place a line has room for: rather one that it is known how to get to. */
    String venue() {
        return Stream.concat(onTheMap(), places.stream()).findFirst().map(Location::name).orElse(null);
    }

    Double latitude() {
        return onTheMap().findFirst().map(Location::latitude).orElse(null);
    }

    Double longitude() {
        return onTheMap().findFirst().map(Location::longitude).orElse(null);
    }

    private Stream<Location> onTheMap() {
        return places.stream().filter(Location::isOnTheMap);
    }
}
