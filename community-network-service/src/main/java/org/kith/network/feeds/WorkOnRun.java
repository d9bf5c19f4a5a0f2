package org.kith.network.feeds;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.jboss.logging.Logger;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.Unavailable;

/** Works on one run from its place to the end of the feed, to where the feed breaks off, or until it is the turn of others. */
@ApplicationScoped
class WorkOnRun {
    private static final Logger LOG = Logger.getLogger(WorkOnRun.class);

    private final CurrentCouncil council;
    private final ClaimedRuns runs;
    private final ReadFeed feed;
    private final KeptFiles files;
    private final StagedRows staged;
    private final FeedsConfig config;

    WorkOnRun(CurrentCouncil council, ClaimedRuns runs, ReadFeed feed, KeptFiles files, StagedRows staged,
            FeedsConfig config) {
        this.council = council;
        this.runs = runs;
        this.feed = feed;
        this.files = files;
        this.staged = staged;
        this.config = config;
    }

    /**
     * @throws RuntimeException when the database is away; the run stays claimed until that is noticed
     * @throws VirtualMachineError when the process is at its end, with its memory for example; the same then
     */
    @ActivateRequestContext
    void work(Claim claim) throws SQLException {
        council.enter(claim.council());
        try {
            read(claim);
        } catch (Claim.Lost e) {
            LOG.infof("run taken over by another process: runId=%s", claim.runId());
        } catch (FeedTrouble e) {
            fail(claim, e.why());
        } catch (IOException | RuntimeException e) {
            if (Unavailable.isCauseOf(e)) {
                throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
            }
            failUnexpectedly(claim, e);
        } catch (Error e) {
            // A stack is only as deep as what a feed sends; after any other of these nothing the process does can be relied on.
            if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
                throw e;
            }
            failUnexpectedly(claim, e);
        }
    }

    private void failUnexpectedly(Claim claim, Throwable e) throws SQLException {
        LOG.errorf(e, "run of a feed failed: runId=%s", claim.runId());
        fail(claim, FeedTrouble.Cause.UNEXPECTED);
    }

    private void read(Claim claim) throws IOException, SQLException {
        var begun = runs.begin(claim);
        var batches = new Batches(runs, claim, begun, config.batch());
        LOG.infof("run of a feed: runId=%s feedId=%s page=%d record=%d", claim.runId(), begun.task().feedId(),
                batches.from().page(), batches.from().record());
        Optional<Place> goesOn;
        try {
            goesOn = feed.read(begun.task(), batches);
        } catch (FeedTrouble e) {
            // What came before it broke off did come.
            batches.flush();
            throw e;
        }
        batches.flush();
        if (goesOn.isPresent()) {
            runs.rest(claim, goesOn.get());
            LOG.infof("others go first: runId=%s page=%d", claim.runId(), goesOn.get().page());
            return;
        }
        var report = runs.end(claim, batches.beside()).view();
        clear(claim);
        LOG.infof("feed read: runId=%s taken=%d takenWithNote=%d setAside=%d", claim.runId(), report.taken(),
                report.takenWithNote(), report.setAside());
    }

    private void fail(Claim claim, FeedTrouble.Cause cause) throws SQLException {
        var givenUp = runs.fail(claim, cause);
        LOG.warnf("feed not read on: runId=%s cause=%s givenUp=%s", claim.runId(), cause.slug(), givenUp);
        if (givenUp) {
            clear(claim);
        }
    }

    private void clear(Claim claim) throws SQLException {
        files.forget(claim.runId());
        staged.forget(claim.runId());
    }
}
