package org.kith.network.feeds;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Singleton;

/** Reads a feed from a place on, whatever shape it has, and hands over each record as Open Referral UK 3.0 has it. */
@Singleton
class ReadFeed {
    private final Fetch fetch;
    private final KeptFiles files;
    private final ReadTables tables;
    private final FeedsConfig config;

    ReadFeed(Fetch fetch, KeptFiles files, ReadTables tables, FeedsConfig config) {
        this.fetch = fetch;
        this.files = files;
        this.tables = tables;
        this.config = config;
    }

    /**
     * Where to go on when it is the feed's turn again; empty when it was read to its end.
     *
     * @throws FeedTrouble when it could not be read on
     */
    Optional<Place> read(RunTask task, Taking taking) throws IOException {
        if (task.isFile()) {
            file(task, files.of(task.runId()), taking);
        } else if (tables.areStaged(task.runId())) {
            tables.join(task.runId(), taking);
        } else if (task.kind().isFile(task.address())) {
            try (var file = fetch.get(task.address())) {
                fetched(task, file, taking);
            }
        } else {
            return pages(task, taking);
        }
        return Optional.empty();
    }

    private void fetched(RunTask task, Spool file, Taking taking) throws IOException {
        taking.fetched(file.digest());
        file(task, file, taking);
    }

    private void file(RunTask task, Bytes file, Taking taking) throws IOException {
        if (file.isZip()) {
            tables.stage(task.runId(), file);
            tables.join(task.runId(), taking);
            return;
        }
        var head = PageReader.head(file);
        taking.begins(head.kind(), head.total());
        var records = new Counted(taking.from());
        PageReader.read(file, head, built -> {
            if (records.isNew()) {
                taking.take(records.brief(built).record(), records.place());
            }
        });
    }

    private Optional<Place> pages(RunTask task, Taking taking) throws IOException {
        var begun = System.nanoTime();
        try (var walk = new PageWalk(fetch, FeedPages.at(task.address(), config.pageSize()), taking, config)) {
            // Counted from the feed's beginning in whichever try, so that pages that never end are not read for ever.
            while (walk.place().page() <= config.mostPages()) {
                try (var page = walk.next()) {
                    if (page.isZip()) {
                        fetched(task, page, taking);
                        return Optional.empty();
                    }
                    if (!walk.goesOnAfter(page)) {
                        return Optional.empty();
                    }
                }
                // At the beginning it would be asked once more whether pages are counted from 0.
                if (System.nanoTime() - begun >= config.turn().toNanos() && !walk.place().equals(Place.BEGINNING)) {
                    return Optional.of(walk.place());
                }
            }
        }
        throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
    }
}
