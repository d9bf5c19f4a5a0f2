package org.kith.network.places;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps postcodes, and the middle of each outward code right. */
@ApplicationScoped
class StorePostcodes {
    // What a file does not say (Code-Point Open has no LSOAs) stays as another file said it.
    private static final String TAKE = """
            insert into postcode (code, latitude, longitude, lsoa, ward, district, ended, source, edition)
            select *, :source, cast(:edition as text)
            from unnest(cast(:codes as text[]), cast(:latitudes as float8[]), cast(:longitudes as float8[]),
                cast(:lsoas as text[]), cast(:wards as text[]), cast(:districts as text[]), cast(:ended as text[]))
            on conflict (code) do update set latitude = excluded.latitude, longitude = excluded.longitude,
                lsoa = coalesce(excluded.lsoa, postcode.lsoa), ward = coalesce(excluded.ward, postcode.ward),
                district = coalesce(excluded.district, postcode.district), ended = excluded.ended,
                source = excluded.source, edition = excluded.edition, loaded_at = excluded.loaded_at
            """;
    // Postcodes no longer in use count only where all of them are.
    private static final String MIDDLES = """
            insert into outward (code, latitude, longitude)
            select outward, coalesce(avg(latitude) filter (where ended is null), avg(latitude)),
                coalesce(avg(longitude) filter (where ended is null), avg(longitude))
            from postcode where outward = any (cast(:outwards as text[])) group by outward
            on conflict (code) do update set latitude = excluded.latitude, longitude = excluded.longitude
            """;
    // Two loads at once would each miss the other's rows in the middle of an outward code they share.
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(hashtext('postcode')) as text)";

    private final EntityManager entities;

    StorePostcodes(EntityManager entities) {
        this.entities = entities;
    }

    /** @param edition year and month of the file, or null */
    void take(Collection<KnownPostcode> postcodes, PostcodeSource source, String edition) {
        entities.createNativeQuery(ONE_AT_A_TIME, String.class).getResultList();
        entities.createNativeQuery(TAKE).setParameter("source", source.name()).setParameter("edition", edition)
                .setParameter("codes", texts(postcodes, postcode -> Optional.of(postcode.code())))
                .setParameter("latitudes", degrees(postcodes, postcode -> postcode.point().latitude()))
                .setParameter("longitudes", degrees(postcodes, postcode -> postcode.point().longitude()))
                .setParameter("lsoas", texts(postcodes, KnownPostcode::lsoa))
                .setParameter("wards", texts(postcodes, KnownPostcode::ward))
                .setParameter("districts", texts(postcodes, KnownPostcode::district))
                .setParameter("ended", texts(postcodes, KnownPostcode::ended)).executeUpdate();
        entities.createNativeQuery(MIDDLES).setParameter("outwards", postcodes.stream()
                .map(postcode -> postcode.code().split(" ")[0]).distinct().toArray(String[]::new)).executeUpdate();
    }

    private static String[] texts(Collection<KnownPostcode> postcodes,
            Function<KnownPostcode, Optional<String>> text) {
        return postcodes.stream().map(postcode -> text.apply(postcode).orElse(null)).toArray(String[]::new);
    }

    private static Double[] degrees(Collection<KnownPostcode> postcodes, Function<KnownPostcode, Double> degrees) {
        return postcodes.stream().map(degrees).toArray(Double[]::new);
    }
}
