package org.kith.network.feeds;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.kith.kit.Ids;
import org.kith.kit.problem.Unavailable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Works on runs that wait, a few at a time: at once when one was begun here, and now and then all the same, for those that are to be
 * tried again, and those of processes that are not heard of any more.
 */
@Singleton
class RunFeeds {
    private static final Logger LOG = Logger.getLogger(RunFeeds.class);
    private static final int DUE_AT_ONCE = 20;

    private final AgroalDataSource dataSource;
    private final WorkOnRun runs;
    private final StartDueFeed due;
    private final FeedsConfig config;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final Set<UUID> holders = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    RunFeeds(AgroalDataSource dataSource, WorkOnRun runs, StartDueFeed due, FeedsConfig config) {
        this.dataSource = dataSource;
        this.runs = runs;
        this.due = due;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (var i = 0; i < config.atOnce(); i++) {
            var thread = new Thread(this::run, "feeds-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        }
    }

    /** A run was begun. */
    void wake() {
        wake.release();
    }

    @Scheduled(every = "10s", identity = "feed-claims", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renewClaims() throws SQLException {
        if (holders.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection();
                var keep = connection.prepareStatement("select keep_import_claims(?, ?)")) {
            keep.setArray(1, connection.createArrayOf("uuid", holders.toArray()));
            keep.setInt(2, (int) config.claim().toSeconds());
            keep.execute();
        }
    }

    @Scheduled(every = "10m", delayed = "1m", identity = "import-leftovers", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetLeftovers() throws SQLException {
        try (var connection = dataSource.getConnection();
                var forget = connection.prepareStatement("select forget_import_leftovers()")) {
            forget.execute();
        }
    }

    /** Whatever happens: nobody would miss a thread that ended, and no feed would be read any more. */
    private void run() {
        while (running) {
            try {
                wake.drainPermits();
                startDue();
                if (!workOnOne()) {
                    wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (SQLException | RuntimeException | Error e) {
                pauseAfter(e);
            }
        }
    }

    private boolean workOnOne() throws SQLException {
        var claim = claim();
        if (claim.isPresent()) {
            holders.add(claim.get().holder());
            try {
                runs.work(claim.get());
            } finally {
                holders.remove(claim.get().holder());
            }
        }
        return claim.isPresent();
    }

    private Optional<Claim> claim() throws SQLException {
        var holder = Ids.next();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select id, council from claim_import_run(?, ?)")) {
            select.setObject(1, holder);
            select.setInt(2, (int) config.claim().toSeconds());
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Claim(rows.getObject(1, UUID.class), rows.getString(2), holder))
                        : Optional.empty();
            }
        }
    }

    private void startDue() throws SQLException {
        var feeds = new ArrayList<DueFeed>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select id, council from due_feeds(?)")) {
            select.setInt(1, DUE_AT_ONCE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    feeds.add(new DueFeed(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
        }
        feeds.forEach(this::start);
    }

    /** A feed that cannot be begun does not keep the others waiting. */
    private void start(DueFeed feed) {
        try {
            due.start(feed.id(), feed.council());
        } catch (RuntimeException e) {
            if (Unavailable.isCauseOf(e)) {
                throw e;
            }
            LOG.errorf(e, "a due feed could not be begun: feedId=%s", feed.id());
        }
    }

    private void pauseAfter(Throwable e) {
        if (!running) {
            return;
        }
        LOG.warnf(Unavailable.isCauseOf(e) ? null : e, "feeds wait: cause=%s", Unavailable.describe(e));
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private record DueFeed(UUID id, String council) {}
}
