package org.kith.kit.inbox;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;

/** One try at an event's effect: one request context, one council, one transaction. */
@ApplicationScoped
class EffectOnce {
    private final EntityManager entities;
    private final CurrentCouncil council;

    EffectOnce(EntityManager entities, CurrentCouncil council) {
        this.entities = entities;
        this.council = council;
    }

    @ActivateRequestContext
    void apply(ReceivedEvent event, Consumer<ReceivedEvent> effect) {
        council.enter(event.council());
        transactionally(event, effect);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void transactionally(ReceivedEvent event, Consumer<ReceivedEvent> effect) {
        var isNew = entities.createNativeQuery("insert into inbox (event_id) values (:id) on conflict do nothing")
                .setParameter("id", event.id())
                .executeUpdate();
        if (isNew == 1) {
            effect.accept(event);
        }
    }
}
