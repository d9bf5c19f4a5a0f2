package org.kith.kit;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Keeps the tables that grow for ever in order: makes the partitions of the months to come, forgets event ids that cannot come again. */
@Singleton
class Housekeeping {
    private final EntityManager entities;
    private final Settings settings;

    Housekeeping(EntityManager entities, Settings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @Scheduled(every = "12h", delayed = "10s", identity = "housekeeping", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void keep() {
        for (var table : settings.partitionedTables()) {
            entities.createNativeQuery("select cast(keep_month_partitions(:parent) as text)").setParameter("parent", table)
                    .getSingleResult();
        }
        entities.createNativeQuery("delete from inbox where received_at < now() - make_interval(secs => :age)")
                .setParameter("age", (double) settings.inboxKept().toSeconds())
                .executeUpdate();
    }

    /** How long what grows for ever is kept. */
    @ConfigMapping(prefix = "kith.housekeeping")
    interface Settings {

        /** The tables partitioned by month. */
        @WithDefault("read_audit")
        List<String> partitionedTables();

        /** How long event ids are remembered; longer than Kafka keeps the events, or an old one could have its effect twice. */
        @WithDefault("30d")
        Duration inboxKept();
    }
}
