package org.kith.network.imports;

import java.util.List;
import java.util.Optional;

import org.kith.network.offers.Venue;
import org.kith.network.places.Coordinates;
import org.kith.network.places.Gazetteer;
import org.kith.network.places.Place;

/** Reads where a service takes place. */
record WhereReader(Fields service, Gazetteer gazetteer) {

    Optional<Venue> venue() {
        return location().map(location -> {
            var address = location.objects("addresses").stream().findFirst()
                    .orElseGet(() -> new Fields(location.object("addresses").node(), location.notes()));
            var point = point(location);
            return new Venue(text(location, "name"), text(address, "address_1"), text(address, "city"),
                    text(address, "state_province"), text(address, "postal_code"),
                    point.map(Coordinates::latitude).orElse(null),
                    point.map(Coordinates::longitude).orElse(null));
        });
    }

    /** The ward the record names, or else the one with the nearest centre. */
    Optional<String> ward(Optional<Venue> venue) {
        var named = service.objects("service_areas").stream().map(area -> area.raw("extent")).flatMap(Optional::stream)
                .filter(code -> gazetteer.named(code).isPresent()).findFirst();
        if (named.isPresent()) {
            return named;
        }
        var guessed = venue.flatMap(Venue::point).flatMap(gazetteer::nearest).map(Place::code);
        service.notes().add(guessed.isPresent() ? Trouble.WARD_GUESSED : Trouble.NO_PLACE);
        return guessed;
    }

    /** Codes of what the places have; what is said in other words than the codes stays unknown. */
    List<String> accessCodes() {
        return location().stream().flatMap(location -> location.objects("accessibility").stream())
                .map(each -> each.raw("accessibility")).flatMap(Optional::stream).toList();
    }

    private Optional<Fields> location() {
        return service.objects("service_at_locations").stream().map(each -> each.object("location"))
                .filter(location -> location.node().isObject()).findFirst();
    }

    private Optional<Coordinates> point(Fields location) {
        var latitude = location.decimal("latitude");
        var longitude = location.decimal("longitude");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        var point = Optional.of(new Coordinates(latitude.get(), longitude.get())).filter(Coordinates::isInTheUnitedKingdom);
        if (point.isEmpty()) {
            service.notes().add(Trouble.BAD_COORDINATES);
        }
        return point;
    }

    private static String text(Fields fields, String name) {
        return fields.text(name, 200).orElse(null);
    }
}
