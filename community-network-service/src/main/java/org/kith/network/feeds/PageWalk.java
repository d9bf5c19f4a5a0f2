package org.kith.network.feeds;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.kith.network.feeds.FullRecords.Brief;

/** Goes through the pages of a feed, from a place on. */
class PageWalk implements AutoCloseable {
    private final Fetch fetch;
    private final FeedPages pages;
    private final FullRecords full;
    private final Taking taking;
    private final int atOnce;
    private Place place;
    private String before = "";

    PageWalk(Fetch fetch, FeedPages pages, Taking taking, FeedsConfig config) {
        this.fetch = fetch;
        this.pages = pages;
        this.taking = taking;
        full = new FullRecords(fetch, pages, config.fetches());
        atOnce = config.pageSize();
        place = taking.from();
    }

    /** Where to read next. */
    Place place() {
        return place;
    }

    Spool next() throws IOException {
        return fetch.get(pages.page(place.page()));
    }

    /** Takes the records of a page. Whether there is another page. */
    boolean goesOnAfter(Spool page) throws IOException {
        var head = PageReader.head(page);
        if (place.equals(Place.BEGINNING) && before.isEmpty() && head.isAfterTheFirst() && hasPageZero()) {
            place = new Place(0, 0);
            return true;
        }
        if (page.digest().equals(before)) {
            endsOrRepeats(head);
            return false;
        }
        before = page.digest();
        var over = head.ends(place.page(), take(page, head));
        place = new Place(place.page() + 1, 0);
        return !over;
    }

    private boolean hasPageZero() throws IOException {
        try (var zero = fetch.get(pages.page(0))) {
            return Boolean.TRUE.equals(PageReader.head(zero).first());
        } catch (FeedTrouble none) {
            return false;
        }
    }

    /** A feed that does not know of pages gives everything each time. One that speaks of more pages does not let us have them. */
    private static void endsOrRepeats(Head head) throws FeedTrouble {
        if (head.pages() != null && head.pages() > 1) {
            throw new FeedTrouble(FeedTrouble.Cause.SAME_PAGE_AGAIN);
        }
    }

    /** How many records the page has. */
    private int take(Spool page, Head head) throws IOException {
        taking.begins(head.kind(), head.total());
        var records = new Counted(place);
        var waiting = new Waiting<Brief>(atOnce);
        PageReader.read(page, head, built -> {
            if (records.isNew()) {
                waiting.add(records.brief(built), RecordTree.size(built.node()));
            }
            if (waiting.isEnough()) {
                take(waiting.takeAll(), records);
            }
        });
        take(waiting.takeAll(), records);
        return records.read();
    }

    private void take(List<Brief> waiting, Counted records) throws FeedTrouble {
        var done = new AtomicInteger(records.read() - waiting.size());
        full.of(waiting, record -> taking.take(record, new Place(place.page(), done.incrementAndGet())));
    }

    @Override
    public void close() {
        full.close();
    }
}
