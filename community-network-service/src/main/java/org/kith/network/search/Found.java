package org.kith.network.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.OfferStatus;
import org.kith.network.places.Coordinates;

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

    static Found of(ResultSet row) throws SQLException {
        return of(row, number(row, "distance"));
    }

    /** A row that says where it lies and not how far that is. */
    static Found from(Coordinates home, ResultSet row) throws SQLException {
        var latitude = number(row, "from_latitude");
        return of(row, latitude == null ? null : home.metresTo(new Coordinates(latitude, row.getDouble("from_longitude"))));
    }

    private static Found of(ResultSet row, Double distance) throws SQLException {
        return new Found(row.getObject("id", UUID.class), row.getObject("offer_id", UUID.class), row.getBoolean("has_place"),
                row.getString("title"), row.getObject("group_id", UUID.class), row.getString("group_name"),
                row.getString("description"), row.getString("venue"), number(row, "latitude"), number(row, "longitude"),
                List.of((String[]) row.getArray("days").getArray()), row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class), row.getObject("room", Integer.class),
                row.getBoolean("waiting_list"),
                OfferStatus.valueOf(row.getString("status")), instant(row), row.getBoolean("unconfirmed"), row.getInt("tier"),
                distance);
    }

    /** 0: somebody vouched for it not long ago, 1: nobody did, 2: it pauses. */
    int standing() {
        return status == OfferStatus.PAUSED ? 2 : unconfirmed ? 1 : 0;
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("last_confirmed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
