package org.kith.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.kith.kit.problem.Unavailable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Sends what the outbox holds and removes it once every in-sync replica has it.
 * <p>
 * Each aggregate belongs to one of {@value #SLICES} slices, and each slice to one relay at a time, which holds a PostgreSQL
 * advisory lock for it: so the events of one aggregate leave in order however many processes run, and when a process dies
 * its slices go to another at once, because its session ends. An event sent twice (a crash between the acknowledgement and the
 * removal) is known to readers by its id.
 */
@Singleton
class OutboxRelay {
    static final int SLICES = 8;
    private static final int LOCK_SPACE = 0x6b697468; // "kith": keeps our advisory locks apart from anybody else's
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource dataSource;
    private final EventSender sender;
    private final OutboxConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running = true;

    OutboxRelay(AgroalDataSource dataSource, EventSender sender, OutboxConfig config) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        sender.close();
    }

    /** Something was committed. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                relay(connection);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        var slices = new ArrayList<Integer>();
        try {
            while (running) {
                OutboxTable.lockFreeSlices(connection, LOCK_SPACE, SLICES, slices);
                wake.drainPermits();
                var batch = OutboxTable.next(connection, slices, config.batch());
                var sent = send(batch);
                OutboxTable.remove(connection, sent);
                if (sent.size() < batch.size()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
                } else if (batch.size() < config.batch()) {
                    wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            // The connection goes back to the pool, where a lock it still held would keep the slice from everybody.
            OutboxTable.unlockAll(connection);
        }
    }

    /** The positions of the events the broker has. */
    private List<Long> send(List<OutboxTable.Row> batch) throws InterruptedException {
        var pending = new ArrayList<Future<RecordMetadata>>(batch.size());
        for (var row : batch) {
            pending.add(sender.send(row));
        }
        var sent = new ArrayList<Long>(batch.size());
        for (var i = 0; i < batch.size(); i++) {
            try {
                pending.get(i).get();
                sent.add(batch.get(i).position());
            } catch (ExecutionException e) {
                LOG.errorf("event not taken by the broker, kept for another try: id=%s type=%s cause=%s", batch.get(i).id(),
                        batch.get(i).type(), e.getCause().getClass().getSimpleName());
            }
        }
        return sent;
    }

    private void pauseAfter(Exception e) {
        if (running) {
            LOG.warnf("outbox relay lost its database, trying again: cause=%s", Unavailable.describe(e));
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE.toMillis());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
    }
}
