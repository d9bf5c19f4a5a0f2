package org.kith.network.registration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private Boolean trusted;
    private PersonalText reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    GroupDecision() {}

    /** @param trusted whether what its people register next needs no moderator; null where nothing was said of it */
    GroupDecision(UUID groupId, Outcome outcome, Boolean trusted, PersonalText reason, UUID decidedBy) {
        id = Ids.next();
        this.groupId = groupId;
        this.outcome = outcome;
        this.trusted = trusted;
        this.reason = reason;
        this.decidedBy = decidedBy;
        // As the database keeps it, so that whoever asks again hears the same.
        decidedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    UUID groupId() {
        return groupId;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Null where nothing was said of it. */
    Boolean trusted() {
        return trusted;
    }

    PersonalText reason() {
        return reason;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    enum Outcome {
        PUBLISHED, REFUSED
    }
}
