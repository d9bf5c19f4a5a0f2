package org.kith.family.agreements;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.events.Purpose;

/** The family's yes to one thing, from the day it was given until the family takes it back. */
@Entity
@Table(name = "agreement")
public class FamilyAgreement {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    FamilyAgreement() {}

    FamilyAgreement(UUID id, UUID familyId, Purpose purpose, UUID recordedBy, Instant now) {
        this.id = id;
        this.familyId = familyId;
        this.purpose = purpose;
        this.recordedBy = recordedBy;
        givenAt = now;
    }

    /** Takes the yes back; false when it had been taken back before. */
    boolean withdraw(Instant now) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    UUID familyId() {
        return familyId;
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant givenAt() {
        return givenAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
