package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;

/**
 * What a published record says of an offer.
 *
 * @param source where the record comes from
 * @param room free places, null for always room
 * @param saidAt when a person last said so, null when the record does not tell
 */
public record OfferNews(UUID id, UUID groupId, String source, OfferContent content, OfferStatus status, Integer room,
        Instant saidAt) {}
