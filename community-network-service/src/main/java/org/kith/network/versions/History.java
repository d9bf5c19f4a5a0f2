package org.kith.network.versions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** What records of one kind were before each of their changes: for seeing who changed what, and for going back. */
public abstract class History<V extends Version> {
    private static final int MOST = 100;
    private static final int ON_A_PAGE = 20;

    private final EntityManager entities;
    private final Class<V> kind;
    private final String remember;

    /**
     * @param remember the statement that copies the records {@code :records} as they are in the database into their versions,
     *        with {@code :at}, {@code :by} and {@code :change}
     */
    protected History(EntityManager entities, Class<V> kind, String remember) {
        this.entities = entities;
        this.kind = kind;
        this.remember = remember;
    }

    /** Keeps the records as they are in the database now, before they change. */
    public void rememberAll(Collection<UUID> records, Enum<?> change, UUID by, Instant now) {
        if (!records.isEmpty()) {
            entities.createNativeQuery(remember).setParameter("at", now).setParameter("by", by)
                    .setParameter("change", change.name()).setParameter("records", records.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** The latest first. */
    public List<V> of(UUID recordId) {
        return all(recordId).setMaxResults(MOST).getResultList();
    }

    public Optional<V> find(UUID recordId, long number) {
        return Optional.ofNullable(entities.find(kind, new VersionId(recordId, number)));
    }

    /**
     * What it said before, each once, the latest first: a change that left the words as they were is not in it.
     *
     * @param now what it says now
     */
    public List<V> saidBefore(UUID recordId, Object now, Predicate<V> shown) {
        var before = new ArrayList<V>();
        var later = now;
        for (var version : of(recordId)) {
            if (shown.test(version) && !version.content().equals(later)) {
                before.add(version);
                later = version.content();
            }
        }
        return before.subList(0, Math.min(ON_A_PAGE, before.size()));
    }

    /** Forgets, for good, the versions that must not be known any more. */
    public void forget(UUID recordId, Predicate<V> which) {
        all(recordId).getResultStream().filter(which).toList().forEach(entities::remove);
    }

    private TypedQuery<V> all(UUID recordId) {
        return entities
                .createQuery("from " + kind.getSimpleName() + " where id.recordId = :record order by id.number desc", kind)
                .setParameter("record", recordId);
    }
}
