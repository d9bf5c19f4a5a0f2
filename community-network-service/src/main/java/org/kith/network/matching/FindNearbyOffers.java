package org.kith.network.matching;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.offers.Opening;
import org.kith.network.openreferral.Terms;
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
            select distinct on (l.offer_id) l.offer_id as id, l.group_id, g.name, l.title, l.interests, l.helps_with, l.access,
                l.languages, l.days, l.opens_at, l.closes_at, l.times, l.room, l.last_confirmed_at,
                l.latitude is not null as to_the_door,
                coalesce(l.latitude, ward.latitude) as latitude, coalesce(l.longitude, ward.longitude) as longitude,
                home.latitude as home_latitude, home.longitude as home_longitude, home.known as home_known
            from home
            cross join unnest(?::uuid[]) as wanted (term)
            cross join lateral (
                select l.*, o.room, o.last_confirmed_at, o.content ->> 'ward' as ward
                from offer_term t join offer o on o.id = t.offer_id join listing l on l.id = t.listing_id
                where t.council = ? and t.term = wanted.term
                    and o.status = 'ACTIVE' and (o.room is null or o.room > 0)
                    and greatest(o.last_confirmed_at, o.source_modified_at) > ?
                    and (l.access = '{}' or l.access @> ?::text[])
                order by t.point <-> near_point(home.latitude, home.longitude), t.offer_id limit ?) l
            join community_group g on g.id = l.group_id
            left join place ward on ward.council = l.council and ward.code = l.ward
            order by l.offer_id, near_point(l.latitude, l.longitude) <-> near_point(home.latitude, home.longitude)
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
        var terms = Stream.concat(wish.interests().stream().map(code -> Terms.id(Terms.INTERESTS + ":" + code)),
                wish.helpWanted().stream().map(code -> Terms.id(Terms.HELP + ":" + code))).toArray();
        var parameters = new Object[]{council.code(), wish.ward(), council.code(), connection.createArrayOf("uuid", terms),
                council.code(), now.minus(config.confirmedWithin()).atOffset(ZoneOffset.UTC),
                connection.createArrayOf("text", wish.accessNeeds().toArray()), config.nearestPerTerm()};
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
                instant(row.getObject("last_confirmed_at", OffsetDateTime.class)));
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

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
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
