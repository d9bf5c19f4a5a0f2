package org.kith.network.claims;

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

/** Somebody says that they speak for a group, and its own address does not show it. Nobody sees it before they use their link. */
@Entity
@Table(name = "group_claim")
class GroupClaim {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "person_id")
    private UUID personId;

    private PersonalText note;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private PersonalText reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    GroupClaim() {}

    GroupClaim(UUID groupId, UUID personId, PersonalText note, Instant now) {
        id = Ids.next();
        this.groupId = groupId;
        this.personId = personId;
        this.note = note;
        claimedAt = now;
    }

    /** They say it once more, before they use their link. */
    void say(PersonalText anew) {
        note = anew;
    }

    /** They used the link in their e-mail, so the address is theirs. */
    void confirm(Instant now) {
        confirmedAt = now;
    }

    /** Whether the moderator is to see it. */
    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void decide(State outcome, PersonalText why, UUID by, Instant now) {
        state = outcome;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** Whether the same person said this before, in the same words: a second click, or an answer that was lost on its way. */
    boolean isDecided(State outcome, PersonalText why, UUID by) {
        return state == outcome && why.equals(reason) && by.equals(decidedBy);
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    UUID personId() {
        return personId;
    }

    /** Null when nothing was said. */
    PersonalText note() {
        return note;
    }

    State state() {
        return state;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    enum State {
        WAITING, APPROVED, REFUSED
    }
}
