package org.kith.network.offers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a published record says of an offer.
 *
 * @param source where the record comes from
 * @param saysRoom whether it says anything of room; most feeds do not
 * @param room free places, null for always room
 * @param roomUnit what is counted, null for places
 * @param confirmedAt when a person last said so, null when the record does not tell
 * @param modifiedAt when the source last touched the record, null when it does not tell
 * @param addressConfidential whether nobody may learn where it is
 */
public record OfferNews(UUID id, UUID groupId, String source, OfferContent content, OfferStatus status, boolean saysRoom,
        Integer room, String roomUnit, Instant confirmedAt, Instant modifiedAt, boolean addressConfidential) {

    /** The same of the group that has what was its group's, when that was merged into another. */
    public OfferNews of(Map<UUID, UUID> survivors) {
        var survivor = survivors.get(groupId);
        return survivor == null
                ? this
                : new OfferNews(id, survivor, source, content, status, saysRoom, room, roomUnit, confirmedAt,
                        modifiedAt, addressConfidential);
    }

    /** The same in other words. */
    public OfferNews with(OfferContent other) {
        return new OfferNews(id, groupId, source, other, status, saysRoom, room, roomUnit, confirmedAt, modifiedAt,
                addressConfidential);
    }

    /** When anybody last stood for it: a person, or the source. */
    Instant vouchedAt() {
        return Stream.of(confirmedAt, modifiedAt).flatMap(Stream::ofNullable).max(Instant::compareTo).orElse(null);
    }
}
