package org.kith.network.offers;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.kith.network.versions.History;

/** What offers were before each of their changes. */
@Singleton
class OfferHistory extends History<OfferVersion> {
    private static final String REMEMBER = """
            insert into offer_version (offer_id, number, council, changed_at, changed_by, change, content, status, room)
            select id, version, council, :at, :by, :change, content, status, room from offer where id = any (:records)
            on conflict (offer_id, number) do nothing
            """;
    private static final String FORGET_PLACES = """
            update offer_version v set content = without_addresses(
                case o.source when 'group' then for_its_ward(v.content, o.id) else v.content end)
            from offer o where o.id = v.offer_id and o.id = any (:offers)
            """;

    private final EntityManager entities;

    OfferHistory(EntityManager entities) {
        super(entities, OfferVersion.class, REMEMBER);
        this.entities = entities;
    }

    /** A confidential address is not in the history either. */
    void forgetPlaces(Collection<UUID> offers) {
        if (!offers.isEmpty()) {
            entities.createNativeQuery(FORGET_PLACES).setParameter("offers", offers.toArray(UUID[]::new)).executeUpdate();
        }
    }
}
