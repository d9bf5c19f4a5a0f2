package org.kith.network.feeds;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.kith.kit.problem.Unavailable;
import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.ImportReport;
import org.kith.network.imports.Trouble;

/** Collects records until there are enough for a transaction. */
class Batches implements Taking {
    private static final Logger LOG = Logger.getLogger(Batches.class);

    private final ClaimedRuns runs;
    private final Claim claim;
    private Place from;
    private final Waiting<At> waiting;
    private ImportRun.Seen seen;
    private ImportReport beside = new ImportReport();

    Batches(ClaimedRuns runs, Claim claim, ClaimedRuns.Begun begun, int size) {
        this.runs = runs;
        this.claim = claim;
        waiting = new Waiting<>(size);
        from = begun.reached().from();
        seen = begun.reached().seen();
    }

    @Override
    public Place from() {
        return from;
    }

    @Override
    public void fetched(String digest) {
        var reached = runs.fetched(claim, digest);
        from = reached.from();
        seen = reached.seen();
    }

    @Override
    public void begins(String kind, Long total) {
        // A feed that loses a record while it is read moves the later ones up, one of them to a page that was read before.
        var most = Stream.of(seen.total(), total).filter(Objects::nonNull).max(Long::compare).orElse(null);
        seen = new ImportRun.Seen(kind, most, seen.newPages() + 1);
    }

    @Override
    public void take(FeedRecord record, Place after) {
        waiting.add(new At(record, after), RecordTree.size(record.service()));
        if (waiting.isEnough()) {
            flush();
        }
    }

    @Override
    public void note(Trouble trouble, int count, List<String> examples) {
        beside = beside.with(trouble, count, examples);
    }

    /** What was wrong beside the records. */
    ImportReport beside() {
        return beside;
    }

    /** Takes what still waits. */
    void flush() {
        var batch = waiting.takeAll();
        if (!batch.isEmpty()) {
            take(batch);
        }
    }

    /** What one record spoils is tried with each record by itself. */
    private void take(List<At> batch) {
        try {
            keep(batch.stream().map(each -> each.record().copy()).toList(), batch.get(batch.size() - 1).after());
        } catch (Claim.Lost e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (Unavailable.isCauseOf(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                batch.forEach(each -> take(List.of(each)));
            } else {
                setAside(batch.get(0), e);
            }
        }
    }

    private void setAside(At one, Throwable cause) {
        LOG.warnf(cause, "a record of a feed is not stored: runId=%s place=%s", claim.runId(), one.after());
        one.record().note(Trouble.NOT_STORED);
        keep(List.of(one.record()), one.after());
    }

    private void keep(List<FeedRecord> records, Place after) {
        runs.take(claim, records, after, seen);
        seen = new ImportRun.Seen(seen.kind(), seen.total(), 0);
    }

    private record At(FeedRecord record, Place after) {}
}
