package org.kith.family.families;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;

/** The one trusted worker of a family, from one day until another takes over. */
@Entity
@Table(name = "key_worker")
class KeyWorker {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "worker_id")
    private UUID workerId;

    private Instant since;
    private Instant until;

    KeyWorker() {}

    KeyWorker(UUID familyId, UUID workerId, Instant since) {
        id = Ids.next();
        this.familyId = familyId;
        this.workerId = workerId;
        this.since = since;
    }
}
