package org.kith.network.matching;

import java.time.Instant;
import java.util.List;

import org.kith.network.offers.Opening;
import org.kith.network.places.Coordinates;

import io.vertx.mutiny.sqlclient.Row;

/** Reads a row of {@link NearbyOffersSql#FIND}; by number, because the driver looks names up one by one. */
record CandidateRow(Row row) {

    /** False for the one row that only says that there is nothing. */
    boolean hasOffer() {
        return row.getUUID(3) != null;
    }

    boolean homeKnown() {
        return row.getBoolean(2);
    }

    Candidate read() {
        return new Candidate(row.getUUID(3), row.getUUID(4), row.getString(19), row.getString(5), distance(),
                row.getBoolean(14),
                list(6), list(7), list(8), list(9), opening(), new AgeRange(row.getInteger(15), row.getInteger(16)),
                row.getInteger(20), row.getBoolean(21), lastConfirmedAt(), row.getLong(27));
    }

    private Distance distance() {
        var latitude = row.getDouble(25);
        if (latitude == null || !homeKnown()) {
            return null;
        }
        var home = new Coordinates(row.getDouble(0), row.getDouble(1));
        return new Distance(home.metresTo(new Coordinates(latitude, row.getDouble(26))), row.getBoolean(17));
    }

    private Opening opening() {
        return new Opening(list(10), row.getLocalTime(11), row.getLocalTime(12), row.getBoolean(22), row.getBoolean(23),
                list(13));
    }

    private Instant lastConfirmedAt() {
        var at = row.getOffsetDateTime(24);
        return at == null ? null : at.toInstant();
    }

    private List<String> list(int column) {
        return List.of(row.getArrayOfStrings(column));
    }
}
