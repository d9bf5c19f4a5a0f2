package org.kith.network.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.kith.network.openreferral.Accessibility;
import org.kith.network.openreferral.Address;
import org.kith.network.openreferral.Location;
import org.kith.network.openreferral.ServiceArea;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.places.Coordinates;
import org.kith.network.places.Gazetteer;
import org.kith.network.places.Place;

/** Reads where a service takes place and whom it is for by where they live. */
record WhereReader(Fields service, Gazetteer gazetteer, PartIds ids) {
    private static final Set<String> TYPES = Set.of("physical", "postal", "virtual");

    List<ServiceAtLocation> places() {
        return locations().map(at -> new ServiceAtLocation(ids.of("at", at), location(at.object("location")))).toList();
    }

    List<ServiceArea> areas() {
        return service.objects("service_areas").stream().map(area -> new ServiceArea(ids.of("area", area),
                text(area, "name", 500), text(area, "extent", 4000), text(area, "extent_type", 40),
                area.url("uri").orElse(null), text(area, "service_area", 500))).toList();
    }

    /** The ward the record names, or else the one with the nearest centre; that would tell where a confidential address is. */
    Optional<String> ward() {
        var named = service.objects("service_areas").stream().map(area -> area.raw("extent")).flatMap(Optional::stream)
                .filter(code -> gazetteer.named(code).isPresent()).findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (service.isAddressConfidential()) {
            service.notes().add(Trouble.NO_PLACE);
            return Optional.empty();
        }
        var point = locations().map(at -> point(at.object("location"))).flatMap(Optional::stream).findFirst();
        var guessed = point.flatMap(gazetteer::nearest).map(Place::code);
        if (guessed.isPresent()) {
            service.notes().add(Trouble.WARD_GUESSED);
        } else if (point.isEmpty()) {
            service.notes().add(Trouble.NO_PLACE);
        }
        return guessed;
    }

    private Stream<Fields> locations() {
        return service.objects("service_at_locations").stream().filter(at -> at.object("location").node().isObject());
    }

    private Location location(Fields location) {
        var point = point(location);
        var type = location.raw("location_type").map(text -> text.toLowerCase(Locale.ROOT)).filter(TYPES::contains);
        return new Location(ids.of("location", location), type.orElse("physical"), text(location, "name", 200),
                text(location, "description", 2000), point.map(Coordinates::latitude).orElse(null),
                point.map(Coordinates::longitude).orElse(null), text(location, "external_identifier", 100),
                text(location, "external_identifier_type", 40), addresses(location),
                location.objects("accessibility").stream().map(this::accessibility).toList());
    }

    private List<Address> addresses(Fields location) {
        return written(location).flatMap(each -> address(each, location.text("name", 200)).stream()).toList();
    }

    private static Stream<Fields> written(Fields location) {
        var several = location.objects("addresses").stream();
        return Stream.concat(several, Stream.of(location.object("addresses")).filter(one -> one.node().isObject()));
    }

    /**
     * Whole or not at all: the profile has no room for half an address. Feeds often know no county, and then the region will do; or no
     * street, and then the name of the place.
     */
    private Optional<Address> address(Fields address, Optional<String> place) {
        var county = address.text("state_province", 200).or(() -> address.text("region", 200))
                .or(() -> address.text("city", 200));
        var street = address.text("address_1", 200).or(() -> place);
        var city = address.text("city", 200).or(() -> county);
        var postcode = address.text("postal_code", 20);
        var parts = List.of(street, city, county, postcode);
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            if (parts.stream().anyMatch(Optional::isPresent)) {
                service.notes().add(Trouble.ADDRESS_INCOMPLETE);
            }
            return Optional.empty();
        }
        return Optional.of(new Address(ids.of("address", address), null, street.get(), text(address, "address_2", 200),
                city.get(), text(address, "region", 200), county.get(), postcode.get(),
                address.raw("country").filter(code -> code.matches("[A-Za-z]{2}")).map(code -> code.toUpperCase(Locale.ROOT))
                        .filter(code -> !code.equals("UK")).orElse("GB"),
                address.raw("address_type").filter(TYPES::contains).orElse("physical")));
    }

    private Accessibility accessibility(Fields each) {
        return new Accessibility(ids.of("accessibility", each), text(each, "accessibility", 500),
                text(each, "description", 1000), text(each, "details", 1000), each.url("url").orElse(null));
    }

    private Optional<Coordinates> point(Fields location) {
        var latitude = location.decimal("latitude");
        var longitude = location.decimal("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return whereItsPostcodeIs(location);
        }
        var point = Optional.of(new Coordinates(latitude.get(), longitude.get())).filter(Coordinates::isInTheUnitedKingdom);
        if (point.isEmpty()) {
            service.notes().add(Trouble.BAD_COORDINATES);
        }
        return point;
    }

    private Optional<Coordinates> whereItsPostcodeIs(Fields location) {
        var point = written(location).flatMap(address -> address.raw("postal_code").stream())
                .flatMap(postcode -> gazetteer.at(postcode).stream()).findFirst();
        if (point.isPresent()) {
            service.notes().add(Trouble.LOCATED_BY_POSTCODE);
        }
        return point;
    }

    private static String text(Fields fields, String name, int longest) {
        return fields.text(name, longest).orElse(null);
    }
}
