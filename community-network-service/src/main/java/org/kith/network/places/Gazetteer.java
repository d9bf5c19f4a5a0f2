package org.kith.network.places;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The places of one council, for finding which of them something lies in.
 *
 * @param postcodes where a postcode is, in any spelling; empty when it is none, or none that was loaded
 */
public record Gazetteer(List<Place> places, Function<String, Optional<Located>> postcodes) {

    public Optional<Place> named(String code) {
        return places.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    /** Where a whole postcode is; of half a one only the middle of many is known. */
    public Optional<Coordinates> at(String postcode) {
        return postcodes.apply(postcode).filter(at -> !at.isPartial()).map(Located::point);
    }

    /** The place with the nearest centre: a good guess at the ward where there is no outline to ask. */
    public Optional<Place> nearest(Coordinates point) {
        return places.stream().min(Comparator.comparingDouble(place -> place.centre().metresTo(point)));
    }
}
