package org.kith.family.journey;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.events.ReferralCompleted;
import org.kith.kit.Ids;

/** What came of an introduction, told to the family and to whoever introduced them. */
@Entity
@Table(name = "message_back")
class MessageBack {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "referral_id")
    private UUID referralId;

    @Enumerated(EnumType.STRING)
    private ReferralCompleted.Outcome outcome;

    @Column(name = "lasting_tie")
    private boolean lastingTie;

    private Instant at;

    MessageBack() {}

    MessageBack(ReferralCompleted completed, Instant at) {
        id = Ids.next();
        familyId = completed.familyId();
        referralId = completed.referralId();
        outcome = completed.outcome();
        lastingTie = completed.lastingTie();
        this.at = at;
    }

    JourneyView.MessageBackView view() {
        return new JourneyView.MessageBackView(referralId, outcome, lastingTie, at);
    }
}
