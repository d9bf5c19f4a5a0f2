package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** An offer as everybody may see it, of whichever council: for reading only, and without Hibernate's fence between councils. */
@Entity
@Immutable
@Table(name = "offer")
public class PublishedOffer {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private PublishedGroup group;

    @Embedded
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Integer room;

    @Column(name = "last_confirmed_at")
    private Instant lastConfirmedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    PublishedOffer() {}

    public UUID id() {
        return id;
    }

    public PublishedGroup group() {
        return group;
    }

    public OfferContent content() {
        return content;
    }

    public OfferStatus status() {
        return status;
    }

    public Integer room() {
        return room;
    }

    public Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
