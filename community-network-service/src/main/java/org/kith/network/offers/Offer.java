package org.kith.network.offers;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Something a group does, with the room it has now and when somebody last said so. */
@Entity
public class Offer {
    /** The source of what a group publishes here itself. */
    static final String GROUP = "group";

    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "group_id")
    private UUID groupId;

    @JdbcTypeCode(SqlTypes.JSON)
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Integer room;

    @Column(name = "room_unit")
    private String roomUnit;

    @Column(name = "waiting_list")
    private boolean waitingList;

    private int waiting;

    @Column(name = "place_changed_at")
    private Instant placeChangedAt;

    @Column(name = "last_confirmed_at")
    private Instant lastConfirmedAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "source_modified_at")
    private Instant sourceModifiedAt;

    @Column(name = "source_status")
    @Enumerated(EnumType.STRING)
    private OfferStatus sourceStatus;

    @Column(name = "source_room")
    private Integer sourceRoom;

    @Column(name = "address_confidential")
    private boolean addressConfidential;

    @Column(name = "held_since")
    private Instant heldSince;

    private String source;

    @Column(name = "feed_id")
    private UUID feedId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    Offer() {}

    Offer(UUID id, UUID groupId, String source, Instant now) {
        this.id = id;
        this.groupId = groupId;
        this.source = source;
        createdAt = now;
    }

    /** Says what the offer is. */
    void describe(OfferContent content, Instant now) {
        this.content = kept(content);
        updatedAt = now;
    }

    /** The group's own words: from now on they stand over those of a feed. */
    void rewrite(OfferContent content, Instant now) {
        // Of a hidden address the ward stays that its group names; it is not worked out from where it is.
        describe(addressConfidential ? content.inPlainText().forItsWard(id) : content.inPlainText(), now);
        hold(now);
        confirm(now);
    }

    /** From now on the feed's words stand again. */
    void release(Instant now) {
        heldSince = null;
        sourceStatus = null;
        updatedAt = now;
    }

    /** From now on nobody is told where it is, and nothing here knows it. */
    void hideAddress(Instant now) {
        addressConfidential = true;
        if (content != null) {
            describe(isFromFeed() ? content : content.forItsWard(id), now);
        }
    }

    /**
     * Takes over what a published record says. The later word counts: a record that is read again does not undo the places taken since.
     * What the group itself has said stays until it releases it; and what it published here is its own, though a record has its id: that
     * is a copy of a copy.
     */
    void hear(OfferNews news, Instant now) {
        if (!isFromFeed()) {
            return;
        }
        if (hidesAddress(news)) {
            // Whoever's words stand: a refuge that only its feed knows to be one is not to be found either.
            hideAddress(now);
        }
        if (saysOtherwise(news)) {
            describe(news.content(), now);
        }
        run(heard(news), now);
        sourceStatus = news.status();
        sourceRoom = news.saysRoom() ? news.room() : sourceRoom;
        hearConfirmation(news.confirmedAt(), now);
        sourceModifiedAt = later(sourceModifiedAt, news.modifiedAt());
    }

    /** A reader sees when somebody last said so. */
    private void hearConfirmation(Instant confirmedAt, Instant now) {
        var latest = later(lastConfirmedAt, confirmedAt);
        if (!Objects.equals(latest, lastConfirmedAt)) {
            lastConfirmedAt = latest;
            updatedAt = now;
        }
    }

    /**
     * Notes which feed its words are from: to be told before it hears the record. Of two that say the same the first one counts.
     *
     * @param feed null when the record came in a request
     */
    void comesFrom(UUID feed, OfferNews news) {
        if (isFromFeed() && (feedId == null || saysOtherwise(news))) {
            feedId = feed;
        }
    }

    /**
     * Whether it runs and how much room it has after this. A source that says again what it said before, as one does that touches its
     * records every night, does not undo what was said here; a person who says it again does.
     */
    private Running heard(OfferNews news) {
        if (isTheGroupsToSay()) {
            return running();
        }
        var saidAgain = sourceStatus == null || isNews(news.confirmedAt());
        var touched = isNews(news.vouchedAt());
        var ends = news.status() == OfferStatus.INACTIVE || status == OfferStatus.INACTIVE;
        var runs = saidAgain || ends || touched && news.status() != sourceStatus ? news.status() : status;
        return news.saysRoom() && (saidAgain || touched && !Objects.equals(news.room(), sourceRoom))
                ? new Running(runs, news.room(), news.roomUnit())
                : new Running(runs, room, roomUnit);
    }

    private Running running() {
        return new Running(status, room, roomUnit);
    }

    private void run(Running running, Instant now) {
        if (!running.equals(running())) {
            status = running.status();
            room = running.room();
            roomUnit = running.roomUnit();
            updatedAt = now;
        }
    }

    private record Running(OfferStatus status, Integer room, String roomUnit) {}

    /** Whether the record brings anything a reader would see. */
    boolean wouldChange(OfferNews news) {
        return hidesAddress(news) || saysOtherwise(news) || !heard(news).equals(running());
    }

    /** Whether what is searched must be made anew after it: also when somebody vouches for it again whom nobody believed any more. */
    boolean wouldBeListedOtherwise(OfferNews news) {
        return wouldChange(news) || !isTheGroupsToSay() && isNews(news.vouchedAt());
    }

    private boolean hidesAddress(OfferNews news) {
        return isFromFeed() && news.addressConfidential() && !addressConfidential;
    }

    private boolean saysOtherwise(OfferNews news) {
        return !isTheGroupsToSay() && !kept(news.content()).equals(content);
    }

    /** A confidential address is not even kept. */
    private OfferContent kept(OfferContent content) {
        return addressConfidential ? content.withoutAddresses() : content;
    }

    /** @param room free places now, null for always room */
    void changeRoom(Integer room, Instant now) {
        this.room = room;
        confirm(now);
    }

    /** Says how much room there is, and whether people may wait for it. */
    void changeRoom(Integer room, boolean waitingList, Instant now) {
        this.waitingList = waitingList;
        changeRoom(room, now);
    }

    /** Some places more, or less: never less than none. Nothing changes where there is always room. */
    void moveRoom(int by, Instant now) {
        changeRoom(room == null ? null : Math.max(0, room + by), now);
    }

    /** The group says that all is as it was. */
    void stillOn(Instant now) {
        confirm(now);
    }

    /** It does not happen any more; it is kept and not shown, whatever its feed says, until the group releases it. */
    void end(Instant now) {
        status = OfferStatus.INACTIVE;
        hold(now);
        confirm(now);
    }

    /** Its source no longer names it. */
    void vanish(Instant now) {
        status = OfferStatus.INACTIVE;
        updatedAt = now;
    }

    void goBackTo(OfferVersion version, Instant now) {
        rewrite(version.content(), now);
        status = version.status();
        if (version.change() == OfferChange.ROOM) {
            room = version.room();
        }
    }

    void pause(Instant now) {
        status = OfferStatus.PAUSED;
        updatedAt = now;
    }

    void resume(Instant now) {
        status = OfferStatus.ACTIVE;
        confirm(now);
    }

    /** Whether there is one place less now; an offer with always room, or with none left, stays as it is. */
    boolean takePlace(Instant now) {
        if (room == null || room == 0) {
            return false;
        }
        room--;
        placeChanged(now);
        return true;
    }

    void giveBackPlace(Instant now) {
        if (room != null) {
            room++;
            placeChanged(now);
        }
    }

    private void placeChanged(Instant now) {
        placeChangedAt = now;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID groupId() {
        return groupId;
    }

    Integer room() {
        return room;
    }

    boolean hasWaitingList() {
        return waitingList;
    }

    Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    void asked(Instant now) {
        askedAt = now;
    }

    OfferStatus status() {
        return status;
    }

    OfferContent content() {
        return content;
    }

    /** When somebody last stood for it: a person, or its source; at the earliest when it came here. */
    Instant vouchedAt() {
        var vouchedAt = later(lastConfirmedAt, sourceModifiedAt);
        return vouchedAt == null ? createdAt : vouchedAt;
    }

    boolean isShown(Freshness freshness, Instant now) {
        return status != OfferStatus.INACTIVE && !content.isOver(now)
                && !freshness.isHidden(later(vouchedAt(), createdAt), now);
    }

    boolean isFromFeed() {
        return !GROUP.equals(source);
    }

    boolean isAddressConfidential() {
        return addressConfidential;
    }

    boolean isHeld() {
        return heldSince != null;
    }

    /** Whether no feed changes it, ends it or brings it back: the group published it here, or has changed it since it was read. */
    boolean isTheGroupsToSay() {
        return !isFromFeed() || isHeld();
    }

    private void hold(Instant now) {
        if (isFromFeed()) {
            heldSince = now;
        }
    }

    private boolean isNews(Instant vouchedAt) {
        var known = later(lastConfirmedAt, sourceModifiedAt);
        return vouchedAt != null && (known == null || vouchedAt.isAfter(known));
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private void confirm(Instant now) {
        lastConfirmedAt = now;
        updatedAt = now;
    }
}
