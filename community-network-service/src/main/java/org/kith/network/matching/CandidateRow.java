package org.kith.network.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.Opening;
import org.kith.network.places.Coordinates;

/** Reads the rows of {@link NearbyOffersSql#FIND}. */
record CandidateRow(ResultSet row) {

    /** False for the one row that only says that there is nothing. */
    boolean hasOffer() throws SQLException {
        return row.getObject("offer_id") != null;
    }

    boolean homeKnown() throws SQLException {
        return row.getBoolean("home_known");
    }

    Candidate read() throws SQLException {
        return new Candidate(row.getObject("offer_id", UUID.class), row.getObject("group_id", UUID.class),
                row.getString("group_name"), row.getString("title"), distance(), row.getBoolean("online"), list("interests"),
                list("helps_with"), list("access"), list("languages"), opening(), ages(), row.getObject("room", Integer.class),
                row.getBoolean("always_room"), lastConfirmedAt(), row.getLong("proposed_lately"));
    }

    private Distance distance() throws SQLException {
        var latitude = row.getDouble("latitude");
        if (row.wasNull() || !homeKnown()) {
            return null;
        }
        var home = new Coordinates(row.getDouble("home_latitude"), row.getDouble("home_longitude"));
        return new Distance(home.metresTo(new Coordinates(latitude, row.getDouble("longitude"))),
                row.getBoolean("to_the_door"));
    }

    private Opening opening() throws SQLException {
        return new Opening(list("days"), row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                row.getBoolean("skips_weeks"), row.getBoolean("times_differ"), list("times"));
    }

    private AgeRange ages() throws SQLException {
        return new AgeRange(row.getObject("minimum_age", Integer.class), row.getObject("maximum_age", Integer.class));
    }

    private Instant lastConfirmedAt() throws SQLException {
        var at = row.getObject("last_confirmed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<String> list(String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
