package org.kith.network.offers;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.kith.network.places.Coordinates;

/** Where an offer takes place; each part is null when not said. */
@Embeddable
public record Venue(
        @Column(name = "venue") String name,
        String street,
        String city,
        String region,
        String postcode,
        Double latitude,
        Double longitude) {

    public Optional<Coordinates> point() {
        return latitude == null || longitude == null ? Optional.empty() : Optional.of(new Coordinates(latitude, longitude));
    }
}
