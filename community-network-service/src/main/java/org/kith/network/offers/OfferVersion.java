package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What an offer was before one of its changes, and what that change was. */
@Entity
@Immutable
@Table(name = "offer_version")
class OfferVersion {
    @EmbeddedId
    private Id id;

    @TenantId
    private String council;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Enumerated(EnumType.STRING)
    private OfferChange change;

    @JdbcTypeCode(SqlTypes.JSON)
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Integer room;

    OfferVersion() {}

    long number() {
        return id.number();
    }

    OfferChange change() {
        return change;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID changedBy() {
        return changedBy;
    }

    OfferContent content() {
        return content;
    }

    OfferStatus status() {
        return status;
    }

    Integer room() {
        return room;
    }

    @Embeddable
    record Id(@Column(name = "offer_id") UUID offerId, long number) {}
}
