package org.kith.network.search;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.OfferStatus;
import org.kith.network.places.Coordinates;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A row of the result.
 *
 * @param id of the service at location; the service itself when it names no place
 * @param tier where the words were found, 1 to 4; 0 without words
 * @param unconfirmed nobody vouched for it lately
 * @param distance metres, null when not asked or not known
 */
record Found(UUID id, UUID serviceId, boolean hasPlace, String title, UUID groupId, String groupName, String description,
        String venue, Double latitude, Double longitude, List<String> days, LocalTime opensAt, LocalTime closesAt, Integer room,
        boolean waitingList, OfferStatus status, Instant lastConfirmedAt, boolean unconfirmed, int tier, Double distance) {

    /** By number, because the driver looks names up one by one. */
    private static final int AFTER_TIER = 19;

    static Found of(Row row) {
        return of(row, row.getDouble(AFTER_TIER));
    }

    /** A row that says where it lies and not how far that is. */
    static Found from(Coordinates home, Row row) {
        var latitude = row.getDouble(AFTER_TIER);
        return of(row,
                latitude == null ? null : home.metresTo(new Coordinates(latitude, row.getDouble(AFTER_TIER + 1))));
    }

    private static Found of(Row row, Double distance) {
        var confirmed = row.getOffsetDateTime(16);
        return new Found(row.getUUID(0), row.getUUID(1), row.getBoolean(2), row.getString(3), row.getUUID(4), row.getString(5),
                row.getString(6), row.getString(7), row.getDouble(8), row.getDouble(9), List.of(row.getArrayOfStrings(10)),
                row.getLocalTime(11), row.getLocalTime(12), row.getInteger(13), row.getBoolean(14),
                OfferStatus.valueOf(row.getString(15)), confirmed == null ? null : confirmed.toInstant(), row.getBoolean(17),
                row.getInteger(18), distance);
    }

    /** 0: somebody vouched for it not long ago, 1: nobody did, 2: it pauses. */
    int standing() {
        return status == OfferStatus.PAUSED ? 2 : unconfirmed ? 1 : 0;
    }
}
