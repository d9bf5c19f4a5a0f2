package org.kith.network.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
import org.kith.kit.personal.PersonalText;

/** What a group, or one of its people, is to be told. It waits here until a mail server has taken it. */
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

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private PersonalText words;

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

    private Letter(LetterKind kind, UUID groupId, UUID offerId, String traceParent, Instant now) {
        id = Ids.next();
        this.kind = kind;
        this.groupId = groupId;
        this.offerId = offerId;
        this.traceParent = traceParent;
        writtenAt = now;
        nextTryAt = now;
    }

    /** To the group's own address, about a referral. */
    static Letter about(ReferralEvent referral, News news, String traceParent, Instant now) {
        var letter = new Letter(LetterKind.valueOf(news.name()), referral.groupId(), referral.offerId(), traceParent, now);
        letter.referralId = referral.referralId();
        letter.familyId = referral.familyId();
        return letter;
    }

    /** To the group's own address, about one of its offers. */
    static Letter about(UUID offerId, UUID groupId, LetterKind kind, String traceParent, Instant now) {
        return new Letter(kind, groupId, offerId, traceParent, now);
    }

    /** To one person of the group. */
    static Letter to(UUID personId, UUID groupId, LetterKind kind, PersonalText words, String traceParent, Instant now) {
        var letter = new Letter(kind, groupId, null, traceParent, now);
        letter.personId = personId;
        letter.words = words;
        return letter;
    }

    /** The mail server has it; others are told so when it is about a referral. */
    Optional<GroupTold> sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        return referralId == null
                ? Optional.empty()
                : Optional.of(new GroupTold(referralId, familyId, groupId, news()));
    }

    /** The mail server did not take it: after each failure the pause is twice as long. */
    void tryLater(Duration firstPause, Duration longestPause, Instant now) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries, 20));
        nextTryAt = now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
        tries++;
    }

    /** There is no address. */
    void cannotBeSent() {
        state = State.UNREACHABLE;
    }

    /** Its place among what the group is told about this referral. */
    long sequence() {
        return news().ordinal() + 1L;
    }

    private News news() {
        return News.valueOf(kind.name());
    }

    UUID id() {
        return id;
    }

    String council() {
        return council;
    }

    UUID groupId() {
        return groupId;
    }

    /** Null for the group's own address. */
    UUID personId() {
        return personId;
    }

    /** Null when it is about no offer. */
    UUID offerId() {
        return offerId;
    }

    LetterKind kind() {
        return kind;
    }

    /** Null when nobody wrote any. */
    PersonalText words() {
        return words;
    }

    /** What its link is about. */
    UUID subject() {
        return switch (kind.link()) {
            case ANSWER -> referralId;
            case STILL_ON -> offerId;
            default -> groupId;
        };
    }

    /** Who its link is given to. */
    UUID holder() {
        return personId == null ? groupId : personId;
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
