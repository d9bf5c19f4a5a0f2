package org.kith.referral.referrals;

import static org.kith.referral.referrals.ReferralStatus.ACCEPTED;
import static org.kith.referral.referrals.ReferralStatus.COMPLETED;
import static org.kith.referral.referrals.ReferralStatus.DECLINED;
import static org.kith.referral.referrals.ReferralStatus.IN_PROGRESS;
import static org.kith.referral.referrals.ReferralStatus.SENT;
import static org.kith.referral.referrals.ReferralStatus.STOPPED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;
import org.kith.events.OfferAttended;
import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralCompleted.Outcome;
import org.kith.events.ReferralDeclined;
import org.kith.events.ReferralEvent;
import org.kith.events.ReferralSent;
import org.kith.events.ReferralStopped;
import org.kith.events.WarmIntroductionRecorded;
import org.kith.events.WarmIntroductionRecorded.How;
import org.kith.kit.personal.PersonalText;

/**
 * An introduction the family agreed to, from the day it is sent until something came of it. It holds the rules: an answer once,
 * a warm introduction and a visit only after a yes, an outcome only after a visit, an end at any time while it is open.
 */
@Entity
class Referral {
    static final EnumSet<ReferralStatus> OPEN = EnumSet.of(SENT, ACCEPTED, IN_PROGRESS);
    private static final EnumSet<ReferralStatus> WELCOME = EnumSet.of(ACCEPTED, IN_PROGRESS, COMPLETED);

    @Id
    private UUID id;
    @TenantId
    private String council;
    private UUID proposalId;
    private UUID familyId;
    private UUID offerId;
    private UUID groupId;
    private String groupName;
    private String offerTitle;
    private PersonalText introduceAs;
    private PersonalText note;
    private UUID sentBy;
    private Instant sentAt;
    @Enumerated(EnumType.STRING)
    private ReferralStatus status;
    @Enumerated(EnumType.STRING)
    private ReferralDeclined.Reason declineReason;
    @Enumerated(EnumType.STRING)
    private ReferralStopped.Reason stopReason;
    @Enumerated(EnumType.STRING)
    private How introductionHow;
    private LocalDate introductionOn;
    private LocalDate attendedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Boolean lastingTie;
    private PersonalText outcomeWords;
    private long eventSequence;

    protected Referral() {}

    /** Made by {@link SendReferral}; the rules are tested on one that was. */
    Referral(UUID id, UUID familyId, UUID offerId, UUID groupId) {
        this.id = id;
        this.familyId = familyId;
        this.offerId = offerId;
        this.groupId = groupId;
        this.status = SENT;
        this.eventSequence = 1;
    }

    Step.Taken sent() {
        return new Step.Taken(new ReferralSent(id, familyId, offerId, groupId), eventSequence);
    }

    Step accept() {
        if (WELCOME.contains(status)) {
            return new Step.AlreadyTaken();
        }
        if (status != SENT) {
            return notPossible();
        }
        status = ACCEPTED;
        return taken(new ReferralAccepted(id, familyId, offerId, groupId));
    }

    Step decline(ReferralDeclined.Reason reason) {
        if (status == DECLINED) {
            return new Step.AlreadyTaken();
        }
        if (status != SENT) {
            return notPossible();
        }
        status = DECLINED;
        declineReason = reason;
        return taken(new ReferralDeclined(id, familyId, offerId, groupId, reason));
    }

    Step introduceWarmly(How how, LocalDate on) {
        if (how == introductionHow && on.equals(introductionOn)) {
            return new Step.AlreadyTaken();
        }
        if (status != ACCEPTED && status != IN_PROGRESS) {
            return notPossible();
        }
        introductionHow = how;
        introductionOn = on;
        return taken(new WarmIntroductionRecorded(id, familyId, offerId, groupId, how));
    }

    Step attend(LocalDate on) {
        if (status == IN_PROGRESS) {
            return new Step.AlreadyTaken();
        }
        if (status != ACCEPTED) {
            return notPossible();
        }
        status = IN_PROGRESS;
        attendedOn = on;
        return taken(new OfferAttended(id, familyId, offerId, groupId));
    }

    Step complete(Outcome outcome, boolean lastingTie, PersonalText words) {
        if (status == COMPLETED && outcome == this.outcome && lastingTie == this.lastingTie) {
            return new Step.AlreadyTaken();
        }
        if (status != IN_PROGRESS) {
            return notPossible();
        }
        status = COMPLETED;
        this.outcome = outcome;
        this.lastingTie = lastingTie;
        outcomeWords = words;
        return taken(new ReferralCompleted(id, familyId, offerId, groupId, outcome, lastingTie));
    }

    Step stop(ReferralStopped.Reason reason) {
        if (status == STOPPED) {
            return new Step.AlreadyTaken();
        }
        if (!OPEN.contains(status)) {
            return notPossible();
        }
        status = STOPPED;
        stopReason = reason;
        return taken(new ReferralStopped(id, familyId, offerId, groupId, reason));
    }

    UUID familyId() {
        return familyId;
    }

    ReferralView view() {
        return new ReferralView(id, proposalId, familyId, offerId, groupId, groupName, offerTitle, introduceAs.value(),
                PersonalText.valueOf(note), status, sentAt, declineReason, stopReason,
                introductionHow == null ? null : new ReferralView.WarmIntroduction(introductionHow, introductionOn), attendedOn,
                outcome, lastingTie, PersonalText.valueOf(outcomeWords));
    }

    /** What the group that was asked may see. Who they are is shown only while the introduction is open. */
    Introduction introduction(boolean justNow) {
        var named = OPEN.contains(status);
        return new Introduction(Introduction.Standing.of(status), justNow, offerTitle, named ? introduceAs.value() : null,
                named ? PersonalText.valueOf(note) : null);
    }

    private Step taken(ReferralEvent event) {
        eventSequence++;
        return new Step.Taken(event, eventSequence);
    }

    private Step notPossible() {
        return new Step.NotPossible(status);
    }
}
