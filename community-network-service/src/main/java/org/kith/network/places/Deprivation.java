package org.kith.network.places;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The deprivation of LSOAs, each year's index by itself. */
@ApplicationScoped
class Deprivation {
    private static final String ADD = """
            insert into deprivation (lsoa, index_year, decile)
            select * from unnest(cast(:lsoas as text[]), cast(:years as int[]), cast(:deciles as int[]))
            on conflict (lsoa, index_year) do
            """;
    private static final String SAID = ADD + "update set decile = excluded.decile";
    private static final String SAID_BY_THE_WAY = ADD + "nothing";

    private final EntityManager entities;

    Deprivation(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes what a table of LSOAs says. */
    void take(Map<String, Map<Integer, Integer>> decilesByLsoa) {
        store(SAID, decilesByLsoa);
    }

    /** Takes what a file of postcodes says; the word of a table of LSOAs stands. */
    void fillIn(Map<String, Map<Integer, Integer>> decilesByLsoa) {
        store(SAID_BY_THE_WAY, decilesByLsoa);
    }

    private void store(String sql, Map<String, Map<Integer, Integer>> decilesByLsoa) {
        var lsoas = new ArrayList<String>();
        var years = new ArrayList<Integer>();
        var deciles = new ArrayList<Integer>();
        new TreeMap<>(decilesByLsoa).forEach((lsoa, byYear) -> byYear.forEach((year, decile) -> {
            lsoas.add(lsoa);
            years.add(year);
            deciles.add(decile);
        }));
        entities.createNativeQuery(sql).setParameter("lsoas", lsoas.toArray(String[]::new))
                .setParameter("years", years.toArray(Integer[]::new)).setParameter("deciles", deciles.toArray(Integer[]::new))
                .executeUpdate();
    }
}
