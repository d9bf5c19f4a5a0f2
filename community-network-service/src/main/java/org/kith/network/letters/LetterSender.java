package org.kith.network.letters;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.kith.kit.problem.Unavailable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Sends what waits: at once when a commit wakes it, and now and then all the same, for what is to be tried again. */
@Singleton
class LetterSender {
    private static final Logger LOG = Logger.getLogger(LetterSender.class);
    private static final int BATCH = 50;

    private final AgroalDataSource dataSource;
    private final PostLetter post;
    private final LettersConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "letter-sender");
    private volatile boolean running = true;

    LetterSender(AgroalDataSource dataSource, PostLetter post, LettersConfig config) {
        this.dataSource = dataSource;
        this.post = post;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    /** A letter was committed. */
    void wake() {
        wake.release();
    }

    private void run() {
        while (running) {
            try {
                wake.drainPermits();
                if (!sendDue()) {
                    wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException | RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    /** Whether any was dealt with; those that another process has at hand do not count. */
    private boolean sendDue() throws SQLException {
        var any = false;
        for (var letter : due()) {
            any |= post.post(letter.id(), letter.council());
        }
        return any;
    }

    private List<Due> due() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select id, council from due_letters(?)")) {
            select.setInt(1, BATCH);
            var due = new ArrayList<Due>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return due;
        }
    }

    private void pauseAfter(Exception e) {
        if (!running) {
            return;
        }
        LOG.warnf(Unavailable.isCauseOf(e) ? null : e, "letters wait: cause=%s", Unavailable.describe(e));
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private record Due(UUID id, String council) {}
}
