package org.kith.network.registration;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Forgets, for every council, what somebody typed in and nobody confirmed. */
@Singleton
class ForgetUnconfirmed {
    private static final Logger LOG = Logger.getLogger(ForgetUnconfirmed.class);
    private static final String FORGET = "select forget_unconfirmed(make_interval(secs => :age))";

    private final EntityManager entities;
    private final GroupsConfig config;

    ForgetUnconfirmed(EntityManager entities, GroupsConfig config) {
        this.entities = entities;
        this.config = config;
    }

    @Scheduled(every = "12h", delayed = "20s", identity = "forget-unconfirmed", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        var forgotten = (Integer) entities.createNativeQuery(FORGET, Integer.class)
                .setParameter("age", (double) config.unconfirmedKept().toSeconds()).getSingleResult();
        LOG.infof("registrations forgotten that nobody confirmed: groups=%d", forgotten);
    }
}
