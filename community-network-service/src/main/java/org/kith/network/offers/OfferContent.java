package org.kith.network.offers;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What an offer is: everything about it that does not change from week to week.
 *
 * @param email published with the offer, so only ever what its published record says
 * @param fees in words, null when not said
 * @param ward GSS code, null when not known
 * @param venue null when only the ward is known
 * @param interests codes of what people do there
 * @param helpsWith codes of what it helps with
 * @param access codes of what the place has; empty when nothing is known
 * @param languages ISO 639-1 codes; empty when not said
 */
@Embeddable
public record OfferContent(
        String title,
        String description,
        String email,
        String fees,
        String ward,
        Venue venue,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> interests,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "helps_with") List<String> helpsWith,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> access,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> languages,
        Opening opening,
        @Column(name = "minimum_age") Integer minimumAge,
        @Column(name = "maximum_age") Integer maximumAge) {

    public Optional<Venue> place() {
        return Optional.ofNullable(venue);
    }
}
