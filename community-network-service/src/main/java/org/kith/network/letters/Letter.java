package org.kith.network.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.TenantId;
import org.kith.events.GroupTold;
import org.kith.events.GroupTold.News;
import org.kith.events.ReferralEvent;
import org.kith.kit.Ids;

/** What a group is to be told about one referral. It waits here until a mail server has taken it. */
@Entity
class Letter {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "family_id")
    private UUID familyId;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "offer_id")
    private UUID offerId;

    @Enumerated(EnumType.STRING)
    private News news;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "traceparent")
    private String traceParent;

    Letter() {}

    Letter(ReferralEvent about, News news, String traceParent, Instant now) {
        id = Ids.next();
        referralId = about.referralId();
        familyId = about.familyId();
        groupId = about.groupId();
        offerId = about.offerId();
        this.news = news;
        this.traceParent = traceParent;
        writtenAt = now;
        nextTryAt = now;
    }

    /** The mail server has it. */
    GroupTold sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        return new GroupTold(referralId, familyId, groupId, news);
    }

    /** The mail server did not take it: after each failure the pause is twice as long. */
    void tryLater(Duration firstPause, Duration longestPause, Instant now) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries, 20));
        nextTryAt = now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
        tries++;
    }

    /** The group gave no address. */
    void cannotBeSent() {
        state = State.UNREACHABLE;
    }

    /** Its place among what the group is told about this referral. */
    long sequence() {
        return news.ordinal() + 1L;
    }

    UUID id() {
        return id;
    }

    String council() {
        return council;
    }

    UUID referralId() {
        return referralId;
    }

    UUID groupId() {
        return groupId;
    }

    UUID offerId() {
        return offerId;
    }

    News news() {
        return news;
    }

    State state() {
        return state;
    }

    int tries() {
        return tries;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    String traceParent() {
        return traceParent;
    }

    enum State {
        WAITING, SENT, UNREACHABLE
    }
}
