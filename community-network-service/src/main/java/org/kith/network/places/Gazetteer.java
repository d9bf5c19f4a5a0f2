package org.kith.network.places;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The places of one council, for finding which of them something lies in. */
public record Gazetteer(List<Place> places) {

    public Optional<Place> named(String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** The place with the nearest centre: a good guess at the ward where there is no outline to ask. */
    public Optional<Place> nearest(Coordinates point) {
        return places.stream().min(Comparator.comparingDouble(place -> place.centre().metresTo(point)));
    }
}
