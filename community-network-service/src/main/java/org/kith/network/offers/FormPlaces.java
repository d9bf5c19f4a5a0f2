package org.kith.network.offers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.kith.events.Vocabulary;
import org.kith.network.offers.OfferWords.Where;
import org.kith.network.openreferral.Accessibility;
import org.kith.network.openreferral.Address;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.places.Coordinates;
import org.kith.network.places.Located;
import org.kith.network.places.Postcode;
import org.kith.network.places.Postcodes;

/** Places as the form of the desk shows them: the first door to come to, whether one can take part from home, what the place has. */
final class FormPlaces {
    private final Postcodes postcodes;

    FormPlaces(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    static Where read(List<ServiceAtLocation> places) {
        return door(places).map(FormPlaces::where).orElse(Where.NOT_SAID);
    }

    /** The places that this says; the others of a published record stay, and so does what the form does not show. */
    List<ServiceAtLocation> write(OfferWords said, OfferContent before) {
        var places = before.serviceAtLocations();
        if (!said.where().equals(read(places))) {
            places = withDoor(said.where(), places);
        }
        if (said.online() != before.isOnline()) {
            places = said.online()
                    ? Stream.concat(places.stream(), Stream.of(at(virtual()))).toList()
                    : places.stream().filter(place -> !isVirtual(place)).toList();
        }
        return withAccess(said.access(), places);
    }

    private List<ServiceAtLocation> withDoor(Where said, List<ServiceAtLocation> places) {
        var before = door(places);
        var others = places.stream().filter(place -> before.isEmpty() || place.location() != before.get());
        var access = before.map(Location::accessibility).orElse(List.of());
        if (!said.isSaid() && access.isEmpty()) {
            return others.toList();
        }
        var point = point(said, before);
        var plain = new PublishOffer.Where(said.name(), said.street(), said.town(), county(said, before),
                written(said.postcode()),
                point.map(Coordinates::latitude).orElse(null), point.map(Coordinates::longitude).orElse(null));
        return Stream.concat(Stream.of(at(withAccess(plain.location(List.of()), access))), others).toList();
    }

    /** The standard wants a county. Who moves within a town stays in its county; otherwise the town will do, as it does for feeds. */
    private static String county(Where said, Optional<Location> before) {
        return before.flatMap(FormPlaces::address).filter(address -> address.city().equals(said.town()))
                .map(Address::stateProvince).orElse(said.town());
    }

    private static String written(String postcode) {
        return Postcode.read(postcode).map(Postcode::code).orElse(postcode);
    }

    /** A new postcode says where; without one the point stays, for only the words have changed. */
    private Optional<Coordinates> point(Where said, Optional<Location> before) {
        var known = before.filter(place -> place.latitude() != null && place.longitude() != null)
                .map(place -> new Coordinates(place.latitude(), place.longitude()));
        var postcode = Optional.ofNullable(said.postcode());
        var postcodeBefore = before.map(FormPlaces::where).map(Where::postcode);
        if (!said.isSaid() || postcode.equals(postcodeBefore)) {
            return said.isSaid() ? known : Optional.empty();
        }
        var found = postcode.flatMap(postcodes::find).filter(located -> !located.isPartial()).map(Located::point);
        return found.isPresent() || postcodeBefore.isPresent() ? found : known;
    }

    private static List<ServiceAtLocation> withAccess(List<String> said, List<ServiceAtLocation> places) {
        var door = door(places);
        var list = door.isPresent() || said.isEmpty()
                ? places
                : Stream.concat(
                        Stream.of(at(new PublishOffer.Where(null, null, null, null, null, null, null).location(List.of()))),
                        places.stream()).toList();
        var first = door(list);
        return list.stream().map(place -> place.location() == null
                ? place
                : new ServiceAtLocation(place.id(), withAccess(place.location(),
                        access(said, place.location(), first.filter(d -> d == place.location()).isPresent()))))
                .toList();
    }

    /** What the record says in words of its own stays. */
    private static List<Accessibility> access(List<String> said, Location place, boolean all) {
        var kept = place.accessibility().stream().filter(each -> code(each).isEmpty() || said.contains(code(each).get()))
                .toList();
        var known = kept.stream().flatMap(each -> code(each).stream()).toList();
        var more = said.stream().filter(code -> all && !known.contains(code))
                .map(code -> new Accessibility(UUID.randomUUID(), code, null, null, null));
        return Stream.concat(kept.stream(), more).toList();
    }

    private static Optional<String> code(Accessibility access) {
        return Optional.ofNullable(access.accessibility()).map(String::toLowerCase).filter(Vocabulary.ACCESS::contains);
    }

    private static Location withAccess(Location l, List<Accessibility> access) {
        return new Location(l.id(), l.locationType(), l.name(), l.description(), l.latitude(), l.longitude(),
                l.externalIdentifier(), l.externalIdentifierType(), l.addresses(), access);
    }

    private static Optional<Location> door(List<ServiceAtLocation> places) {
        return places.stream().map(ServiceAtLocation::location).flatMap(Stream::ofNullable)
                .filter(place -> !place.isVirtual()).findFirst();
    }

    private static boolean isVirtual(ServiceAtLocation place) {
        return place.location() != null && place.location().isVirtual();
    }

    private static Where where(Location place) {
        var address = address(place);
        return new Where(place.name(), address.map(Address::address1).orElse(null), address.map(Address::city).orElse(null),
                address.map(Address::postalCode).orElse(null));
    }

    private static Optional<Address> address(Location place) {
        return place.addresses().stream().findFirst();
    }

    private static ServiceAtLocation at(Location place) {
        return new ServiceAtLocation(UUID.randomUUID(), place);
    }

    private static Location virtual() {
        return new Location(UUID.randomUUID(), "virtual", null, null, null, null, null, null, List.of(), List.of());
    }
}
