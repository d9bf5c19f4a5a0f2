package org.kith.network.matching;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.offers.Opening;
import org.kith.network.places.Coordinates;

import io.agroal.api.AgroalDataSource;

/** Finds what might suit a family: for each thing they said, the nearest live offers with room that they can get into. */
@ApplicationScoped
class FindNearbyOffers {
    /**
     * One round trip. Each wanted term walks the index outwards from home and stops at the limit. Where the ward is not known, the
     * middle of the council stands in for it and no distance is told.
     */
    static final String FIND = """
            with home as (
                (select latitude, longitude, true as known from place where council = ? and code = ?)
                union all
                (select avg(latitude), avg(longitude), false from place where council = ? having count(*) > 0)
                order by known desc limit 1)
            select distinct on (o.id) o.id, o.group_id, g.name, o.title, o.interests, o.helps_with, o.access, o.languages,
                o.days, o.opens_at, o.closes_at, o.times, o.room, o.last_confirmed_at, o.latitude is not null as to_the_door,
                coalesce(o.latitude, ward.latitude) as latitude, coalesce(o.longitude, ward.longitude) as longitude,
                home.latitude as home_latitude, home.longitude as home_longitude, home.known as home_known
            from home
            cross join unnest(?::text[], ?::text[]) as wanted (kind, term)
            cross join lateral (
                select live.* from offer_term t join offer live on live.id = t.offer_id
                where t.council = ? and t.kind = wanted.kind and t.term = wanted.term
                    and live.status = 'ACTIVE' and (live.room is null or live.room > 0) and live.last_confirmed_at > ?
                    and (live.access = '{}' or live.access @> ?::text[])
                order by t.point <-> near_point(home.latitude, home.longitude), t.offer_id limit ?) o
            join community_group g on g.id = o.group_id
            left join place ward on ward.council = o.council and ward.code = o.ward
            order by o.id
            """;

    private final AgroalDataSource dataSource;
    private final CurrentCouncil council;
    private final MatchingConfig config;

    FindNearbyOffers(AgroalDataSource dataSource, CurrentCouncil council, MatchingConfig config) {
        this.dataSource = dataSource;
        this.council = council;
        this.config = config;
    }

    List<Candidate> suiting(Wish wish, Instant now) {
        try (var connection = dataSource.getConnection(); var find = connection.prepareStatement(FIND)) {
            ask(find, connection, wish, now);
            var candidates = new ArrayList<Candidate>();
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    candidates.add(candidate(rows));
                }
            }
            return candidates;
        } catch (SQLException e) {
            throw new OffersNotFound(e);
        }
    }

    private void ask(PreparedStatement find, Connection connection, Wish wish, Instant now) throws SQLException {
        var kinds = new ArrayList<>(Collections.nCopies(wish.interests().size(), "INTEREST"));
        kinds.addAll(Collections.nCopies(wish.helpWanted().size(), "HELP"));
        var terms = new ArrayList<>(wish.interests());
        terms.addAll(wish.helpWanted());
        var parameters = new Object[]{council.code(), wish.ward(), council.code(), array(connection, kinds),
                array(connection, terms), council.code(), now.minus(config.confirmedWithin()).atOffset(ZoneOffset.UTC),
                array(connection, wish.accessNeeds()), config.nearestPerTerm()};
        for (var i = 0; i < parameters.length; i++) {
            find.setObject(i + 1, parameters[i]);
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(row.getObject("id", UUID.class), row.getObject("group_id", UUID.class), row.getString("name"),
                row.getString("title"), distance(row), list(row, "interests"), list(row, "helps_with"), list(row, "access"),
                list(row, "languages"), new Opening(list(row, "days"), row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_at", LocalTime.class), list(row, "times")),
                row.getObject("room", Integer.class),
                row.getObject("last_confirmed_at", OffsetDateTime.class).toInstant());
    }

    /** Every candidate has a point, or it would not be in the index. */
    private static Distance distance(ResultSet row) throws SQLException {
        if (!row.getBoolean("home_known")) {
            return null;
        }
        var home = new Coordinates(row.getDouble("home_latitude"), row.getDouble("home_longitude"));
        var offer = new Coordinates(row.getDouble("latitude"), row.getDouble("longitude"));
        return new Distance(home.metresTo(offer), row.getBoolean("to_the_door"));
    }

    private static Array array(Connection connection, List<String> codes) throws SQLException {
        return connection.createArrayOf("text", codes.toArray());
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static class OffersNotFound extends RuntimeException {
        OffersNotFound(SQLException cause) {
            super("the nearest offers could not be read", cause);
        }
    }
}
