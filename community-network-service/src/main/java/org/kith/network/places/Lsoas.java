package org.kith.network.places;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** Lower layer super output areas: neighbourhoods of about 1,500 people, made by the ONS for statistics. */
@ApplicationScoped
class Lsoas {
    private static final String TAKE = """
            insert into lsoa (code, name, ward, district, latitude, longitude)
            select * from unnest(cast(:codes as text[]), cast(:names as text[]), cast(:wards as text[]),
                cast(:districts as text[]), cast(:latitudes as float8[]), cast(:longitudes as float8[])) as told (code)
            order by told.code
            on conflict (code) do update set name = coalesce(excluded.name, lsoa.name),
                ward = coalesce(excluded.ward, lsoa.ward), district = coalesce(excluded.district, lsoa.district),
                latitude = coalesce(excluded.latitude, lsoa.latitude),
                longitude = coalesce(excluded.longitude, lsoa.longitude)
            """;
    private static final String NAMED = """
            select lsoa.name, d.index_year, d.decile from (values (cast(:code as text))) asked (code)
            left join lsoa on lsoa.code = asked.code left join deprivation d on d.lsoa = asked.code
            order by d.index_year desc
            """;

    private final EntityManager entities;

    Lsoas(EntityManager entities) {
        this.entities = entities;
    }

    void take(Collection<KnownLsoa> lsoas) {
        entities.createNativeQuery(TAKE).setParameter("codes", texts(lsoas, KnownLsoa::code))
                .setParameter("names", texts(lsoas, lsoa -> lsoa.name().orElse(null)))
                .setParameter("wards", texts(lsoas, lsoa -> lsoa.ward().orElse(null)))
                .setParameter("districts", texts(lsoas, lsoa -> lsoa.district().orElse(null)))
                .setParameter("latitudes", degrees(lsoas, Coordinates::latitude))
                .setParameter("longitudes", degrees(lsoas, Coordinates::longitude)).executeUpdate();
    }

    /** What is known of an LSOA: there may be no more than its code. */
    Lsoa named(String code) {
        var rows = (List<?>) entities.createNativeQuery(NAMED, Tuple.class).setParameter("code", code).getResultList();
        var name = ((Tuple) rows.get(0)).get("name", String.class);
        return new Lsoa(code, name, rows.stream().map(Tuple.class::cast).filter(row -> row.get("decile") != null)
                .map(row -> new Lsoa.Decile(row.get("index_year", Short.class), row.get("decile", Short.class))).toList());
    }

    private static String[] texts(Collection<KnownLsoa> lsoas, Function<KnownLsoa, String> text) {
        return lsoas.stream().map(text).toArray(String[]::new);
    }

    private static Double[] degrees(Collection<KnownLsoa> lsoas, Function<Coordinates, Double> degrees) {
        return lsoas.stream().map(lsoa -> lsoa.centre().map(degrees).orElse(null)).toArray(Double[]::new);
    }
}
