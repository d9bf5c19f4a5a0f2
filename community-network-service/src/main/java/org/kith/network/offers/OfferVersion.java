package org.kith.network.offers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kith.network.versions.Version;

/** What an offer was before one of its changes, and what that change was. */
@Entity
@Immutable
@Table(name = "offer_version")
@AttributeOverride(name = "id.recordId", column = @Column(name = "offer_id"))
class OfferVersion extends Version {
    @Enumerated(EnumType.STRING)
    private OfferChange change;

    @JdbcTypeCode(SqlTypes.JSON)
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private Integer room;

    OfferVersion() {}

    OfferChange change() {
        return change;
    }

    @Override
    public String changeInWords() {
        return change.words();
    }

    @Override
    public OfferContent content() {
        return content;
    }

    OfferStatus status() {
        return status;
    }

    Integer room() {
        return room;
    }
}
