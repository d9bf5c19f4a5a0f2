package org.kith.network.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.kit.Ids;
import org.kith.kit.personal.PersonalText;

/** What was decided of a group, why, by whom and when. */
@Entity
@Table(name = "group_decision")
class GroupDecision {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "group_id")
    private UUID groupId;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    private Outcome outcome;

    private PersonalText reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    GroupDecision() {}

    GroupDecision(UUID groupId, Outcome outcome, PersonalText reason, UUID decidedBy) {
        id = Ids.next();
        this.groupId = groupId;
        this.outcome = outcome;
        this.reason = reason;
        this.decidedBy = decidedBy;
        decidedAt = Instant.now();
    }

    UUID groupId() {
        return groupId;
    }

    Outcome outcome() {
        return outcome;
    }

    PersonalText reason() {
        return reason;
    }

    enum Outcome {
        PUBLISHED, REFUSED
    }
}
