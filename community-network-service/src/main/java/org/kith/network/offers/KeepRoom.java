package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.kith.events.ReferralAccepted;
import org.kith.events.ReferralCompleted;
import org.kith.events.ReferralStopped;

/** One place less when a group says yes to somebody; one more when that has ended. */
@ApplicationScoped
class KeepRoom {
    private final EntityManager entities;

    KeepRoom(EntityManager entities) {
        this.entities = entities;
    }

    void accepted(@Observes ReferralAccepted event) {
        var offer = locked(event.offerId());
        if (offer != null && entities.find(PlaceTaken.class, event.referralId()) == null) {
            entities.persist(new PlaceTaken(event.referralId(), event.offerId(), offer.takePlace(Instant.now())));
        }
    }

    void completed(@Observes ReferralCompleted event) {
        giveBack(event.referralId());
    }

    void stopped(@Observes ReferralStopped event) {
        giveBack(event.referralId());
    }

    private void giveBack(UUID referralId) {
        var taken = entities.find(PlaceTaken.class, referralId);
        if (taken == null) {
            return;
        }
        if (taken.isCounted()) {
            locked(taken.offerId()).giveBackPlace(Instant.now());
        }
        entities.remove(taken);
    }

    private Offer locked(UUID offerId) {
        return entities.find(Offer.class, offerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
