package org.kith.network.offers;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/** The place that an accepted referral holds. */
@Entity
@Table(name = "place_taken")
class PlaceTaken {
    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @TenantId
    private String council;

    @Column(name = "offer_id")
    private UUID offerId;

    /** Whether the offer's room went down for it. */
    private boolean counted;

    PlaceTaken() {}

    PlaceTaken(UUID referralId, UUID offerId, boolean counted) {
        this.referralId = referralId;
        this.offerId = offerId;
        this.counted = counted;
    }

    UUID offerId() {
        return offerId;
    }

    boolean isCounted() {
        return counted;
    }
}
