package org.kith.family.coping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.events.CopingLevel;
import org.kith.events.SaidBy;

/** How the family is coping, as one of the three views had it at one time. Nothing is overwritten. */
@Entity
@Table(name = "coping_level")
public class CopingLevelEntry {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Enumerated(EnumType.STRING)
    private CopingLevel level;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_by")
    private SaidBy saidBy;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    private Instant at;

    CopingLevelEntry() {}

    CopingLevelEntry(UUID id, UUID familyId, CopingLevel level, SaidBy saidBy, UUID recordedBy, Instant at) {
        this.id = id;
        this.familyId = familyId;
        this.level = level;
        this.saidBy = saidBy;
        this.recordedBy = recordedBy;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    UUID familyId() {
        return familyId;
    }

    public CopingLevel level() {
        return level;
    }

    public SaidBy saidBy() {
        return saidBy;
    }

    public Instant at() {
        return at;
    }
}
