package org.kith.network.versions;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

import org.hibernate.annotations.TenantId;

/** What a record was before one of its changes, and who changed it when. */
@MappedSuperclass
public abstract class Version {
    @EmbeddedId
    private VersionId id;

    @TenantId
    private String council;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    protected Version() {}

    /** All that the record said until then: two versions that said the same are equal here. */
    public abstract Object content();

    /** What happened then, for people of the group. */
    public abstract String changeInWords();

    public long number() {
        return id.number();
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The account or the person of the group; null where that is not known, or nobody did it. */
    public UUID changedBy() {
        return changedBy;
    }

    public Before before() {
        return new Before(number(), changedAt, changeInWords(), changedBy);
    }
}
