package org.kith.kit.audit;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.Caller;

/** Who looked at which record, and when. Written in the transaction of the reading, so that no look goes unseen. */
@ApplicationScoped
public class ReadAudit {
    private final EntityManager entities;
    private final Caller caller;

    ReadAudit(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /**
     * Records that the caller read something about a family.
     *
     * @param what what was read, a fixed word such as {@code family} or {@code journey}
     */
    public void read(UUID familyId, String what) {
        entities.createNativeQuery(
                "insert into read_audit (council, family_id, reader_id, what) values (:council, :family, :reader, :what)")
                .setParameter("council", caller.council())
                .setParameter("family", familyId)
                .setParameter("reader", caller.id())
                .setParameter("what", what)
                .executeUpdate();
    }
}
