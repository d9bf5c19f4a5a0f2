package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

/** Something a group does, with the room it has now and when somebody last said so. */
@Entity
public class Offer {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "group_id")
    private UUID groupId;

    @Embedded
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Integer room;
    private int waiting;

    @Column(name = "last_confirmed_at")
    private Instant lastConfirmedAt;

    private String source;

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

    void describe(OfferContent content, Instant now) {
        this.content = content;
        updatedAt = now;
    }

    /** @param room free places, null for always room */
    void open(Integer room, Instant now) {
        this.room = room;
        resume(now);
    }

    /**
     * Takes over what a published record says of the offer's state. The later word counts: a record that is read again does not
     * undo what the group has said since, nor the places taken.
     *
     * @param saidAt when a person said so, null when the record does not tell
     */
    void hear(OfferStatus status, Integer room, Instant saidAt) {
        if (this.status == null || isNews(saidAt)) {
            this.status = status;
            this.room = room;
            lastConfirmedAt = saidAt;
        } else if (status == OfferStatus.INACTIVE || this.status == OfferStatus.INACTIVE) {
            this.status = status;
        }
    }

    /** @param room free places now, null for always room */
    void changeRoom(Integer room, Instant now) {
        this.room = room;
        confirm(now);
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
        updatedAt = now;
        return true;
    }

    void giveBackPlace(Instant now) {
        if (room != null) {
            room++;
            updatedAt = now;
        }
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

    OfferStatus status() {
        return status;
    }

    private boolean isNews(Instant saidAt) {
        return saidAt != null && (lastConfirmedAt == null || saidAt.isAfter(lastConfirmedAt));
    }

    private void confirm(Instant now) {
        lastConfirmedAt = now;
        updatedAt = now;
    }
}
