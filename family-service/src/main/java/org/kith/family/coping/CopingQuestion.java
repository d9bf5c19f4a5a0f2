package org.kith.family.coping;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/** "How are you coping now?", asked once an introduction has ended and open until the family answers. */
@Entity
@Table(name = "coping_question")
public class CopingQuestion {
    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    CopingQuestion() {}

    public CopingQuestion(UUID referralId, UUID familyId, Instant askedAt) {
        this.referralId = referralId;
        this.familyId = familyId;
        this.askedAt = askedAt;
    }

    public UUID referralId() {
        return referralId;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
