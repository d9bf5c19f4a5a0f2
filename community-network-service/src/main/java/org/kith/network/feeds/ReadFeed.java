package org.kith.network.feeds;

import java.io.IOException;

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

    /** @throws FeedTrouble when it could not be read to its end */
    void read(RunTask task, Taking taking) throws IOException {
        if (task.isFile()) {
            file(task, files.of(task.runId()), taking);
        } else if (tables.areStaged(task.runId())) {
            tables.join(task.runId(), taking);
        } else if (task.kind().isFile(task.address())) {
            try (var file = fetch.get(task.address())) {
                fetched(task, file, taking);
            }
        } else {
            pages(task, taking);
        }
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

    private void pages(RunTask task, Taking taking) throws IOException {
        try (var walk = new PageWalk(fetch, FeedPages.at(task.address(), config.pageSize()), taking, config)) {
            // Counted from the feed's beginning in whichever try, so that pages that never end are not read for ever.
            while (walk.page() <= config.mostPages()) {
                try (var page = walk.next()) {
                    if (page.isZip()) {
                        fetched(task, page, taking);
                        return;
                    }
                    if (!walk.goesOnAfter(page)) {
                        return;
                    }
                }
            }
        }
        throw new FeedTrouble(FeedTrouble.Cause.TOO_LARGE);
    }
}
