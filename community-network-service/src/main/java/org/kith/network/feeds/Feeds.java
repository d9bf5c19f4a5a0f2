package org.kith.network.feeds;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.kith.kit.problem.CommonProblem;

/** The feeds of the council at work. */
@ApplicationScoped
class Feeds {
    private static final int MOST = 500;

    private final EntityManager entities;

    Feeds(EntityManager entities) {
        this.entities = entities;
    }

    List<Feed> all() {
        return entities.createQuery("from Feed order by id", Feed.class).setMaxResults(MOST).getResultList();
    }

    boolean exists(UUID id) {
        return entities.find(Feed.class, id) != null;
    }

    Feed get(UUID id) {
        return found(entities.find(Feed.class, id));
    }

    /** While it is held nobody begins another run of it. */
    Feed hold(UUID id) {
        return found(entities.find(Feed.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void keep(Feed feed) {
        entities.persist(feed);
    }

    private static Feed found(Feed feed) {
        if (feed == null) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
        return feed;
    }
}
