package org.kith.network.feeds;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.ImportReport;
import org.kith.network.imports.TakeRecords;

/** What happens to a run while somebody works on it; each step is one transaction, and only under a claim that still holds. */
@ApplicationScoped
class ClaimedRuns {
    private final EntityManager entities;
    private final Feeds feeds;
    private final TakeRecords taking;
    private final SeenRecords seen;
    private final Vanished vanished;
    private final FeedAddress addresses;
    private final FeedsConfig config;

    ClaimedRuns(EntityManager entities, Feeds feeds, TakeRecords taking, SeenRecords seen, Vanished vanished,
            FeedAddress addresses, FeedsConfig config) {
        this.entities = entities;
        this.feeds = feeds;
        this.taking = taking;
        this.seen = seen;
        this.vanished = vanished;
        this.addresses = addresses;
        this.config = config;
    }

    /** @throws FeedTrouble when process after process died over it */
    @Transactional(TxType.REQUIRES_NEW)
    Begun begin(Claim claim) throws FeedTrouble {
        var run = held(claim);
        if (run.isHopeless(config)) {
            throw new FeedTrouble(FeedTrouble.Cause.UNEXPECTED);
        }
        var feed = feeds.get(run.feedId());
        feed.tellAddress(addresses);
        return new Begun(new RunTask(run.id(), feed.id(), feed.address(), feed.kind(), run.isFile()), reached(run));
    }

    /** Where to go on in a file that was fetched: at its beginning, unless it is the one that was begun. */
    @Transactional(TxType.REQUIRES_NEW)
    Reached fetched(Claim claim, String digest) {
        var run = held(claim);
        if (run.beginsAgainWith(digest)) {
            seen.forget(run);
        }
        return reached(run);
    }

    /** Takes a batch of records; the place and the report come with them or not at all. */
    @Transactional(TxType.REQUIRES_NEW)
    void take(Claim claim, List<FeedRecord> batch, Place after, ImportRun.Seen said) {
        var run = held(claim);
        // Ids that are no UUIDs mean something in this feed only.
        var namespace = run.feedId().toString();
        seen.noteSeenBefore(run, namespace, batch);
        taking.take(namespace, run.feedId(), batch);
        seen.remember(run, namespace, batch);
        run.comesTo(after, said, run.report().with(batch), Instant.now().plus(config.claim()));
    }

    /**
     * The feed was read to its end: what was not seen becomes inactive, unless that is hard to believe.
     *
     * @param beside what is wrong beside the records
     */
    @Transactional(TxType.REQUIRES_NEW)
    ImportReport end(Claim claim, ImportReport beside) {
        var run = held(claim);
        run.alsoHas(beside);
        var missing = vanished.count(run.feedId(), run.id());
        vanished.forgetPastDoubles(run.feedId(), run.id());
        if (run.isShort() || missing.doubled() > 0 && run.mayHaveMissedSome() || missing.isHardToBelieve()) {
            run.ends(0, (int) missing.missing(), Instant.now());
        } else {
            run.ends(vanished.makeInactive(run.feedId(), run.id()), 0, Instant.now());
        }
        feeds.get(run.feedId()).wasRead();
        return run.report();
    }

    /** Those that wait go first; then it goes on there. */
    @Transactional(TxType.REQUIRES_NEW)
    void rest(Claim claim, Place there) {
        held(claim).rests(there, Instant.now());
    }

    /** Whether the run was given up. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean fail(Claim claim, FeedTrouble.Cause cause) {
        var run = held(claim);
        var givenUp = run.failed(cause, config, Instant.now());
        if (givenUp) {
            feeds.get(run.feedId()).couldNotBeRead();
        }
        return givenUp;
    }

    private static Reached reached(ImportRun run) {
        return new Reached(run.place(), run.seen());
    }

    private ImportRun held(Claim claim) {
        var run = entities.find(ImportRun.class, claim.runId(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isHeldBy(claim.holder())) {
            throw new Claim.Lost();
        }
        return run;
    }

    /** Where the work on a run begins. */
    record Begun(RunTask task, Reached reached) {}

    record Reached(Place from, ImportRun.Seen seen) {}
}
