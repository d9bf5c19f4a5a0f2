package org.kith.network.offers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What offers were before each of their changes. */
@ApplicationScoped
class OfferHistory {
    private static final String REMEMBER = """
            insert into offer_version (offer_id, number, council, changed_at, changed_by, change, content, status, room)
            select id, version, council, :at, :by, :change, content, status, room from offer where id = any (:offers)
            on conflict (offer_id, number) do nothing
            """;
    private static final String FORGET_PLACES = """
            update offer_version set content = without_addresses(content) where offer_id = any (:offers)
            """;

    private final EntityManager entities;

    OfferHistory(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps the offers as they are in the database now, before they change. */
    void rememberAll(Collection<UUID> offers, OfferChange change, UUID by, Instant now) {
        if (!offers.isEmpty()) {
            entities.createNativeQuery(REMEMBER).setParameter("at", now).setParameter("by", by)
                    .setParameter("change", change.name()).setParameter("offers", offers.toArray(UUID[]::new)).executeUpdate();
        }
    }

    /** The latest first. */
    List<OfferVersion> of(UUID offer) {
        return entities.createQuery("from OfferVersion where id.offerId = :offer order by id.number desc", OfferVersion.class)
                .setParameter("offer", offer).setMaxResults(100).getResultList();
    }

    Optional<OfferVersion> find(UUID offer, long number) {
        return Optional.ofNullable(entities.find(OfferVersion.class, new OfferVersion.Id(offer, number)));
    }

    /** A confidential address is not in the history either. */
    void forgetPlaces(Collection<UUID> offers) {
        if (!offers.isEmpty()) {
            entities.createNativeQuery(FORGET_PLACES).setParameter("offers", offers.toArray(UUID[]::new)).executeUpdate();
        }
    }
}
