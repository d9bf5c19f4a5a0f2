package org.kith.network.claims;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/** Finds groups of the directory by what they are called, for people who look for their own. */
@ApplicationScoped
public class GroupsByName {
    private static final int MOST = 10;
    private static final double RATHER_LIKE = 0.5;
    private static final String FIND = """
            select id, name, description, free, alike from groups_called(:council, :name, :most)
            """;

    private final EntityManager entities;

    GroupsByName(EntityManager entities) {
        this.entities = entities;
    }

    /** The likest first. */
    @Transactional
    public List<Found> find(String council, String name) {
        List<?> rows = entities.createNativeQuery(FIND, Tuple.class).setParameter("council", council).setParameter("name", name)
                .setParameter("most", MOST).getResultList();
        return rows.stream().map(row -> found((Tuple) row)).toList();
    }

    /** Only those that could be this very group and that nobody looks after yet. */
    public List<Found> thatCouldBe(String council, String name) {
        return find(council, name).stream().filter(found -> found.free() && found.alike() >= RATHER_LIKE).toList();
    }

    private static Found found(Tuple row) {
        return new Found(row.get("id", UUID.class), row.get("name", String.class), row.get("description", String.class),
                row.get("free", Boolean.class), row.get("alike", Float.class));
    }

    /**
     * A group of the directory.
     *
     * @param free whether it came from a public list and nobody has said yet that it is theirs
     * @param alike how like its name is, from 0 to 1
     */
    public record Found(UUID id, String name, String description, boolean free, float alike) {}
}
