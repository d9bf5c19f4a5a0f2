package org.kith.network.feeds;

import org.kith.network.feeds.FullRecords.Brief;

/** Counts the records of a page or a file, those too that were done in an earlier try. */
class Counted {
    private final Place from;
    private int read;

    Counted(Place from) {
        this.from = from;
    }

    /** Whether the next record is still to be done. */
    boolean isNew() {
        return ++read > from.record();
    }

    int read() {
        return read;
    }

    Place place() {
        return new Place(from.page(), read);
    }

    Brief brief(RecordTree.Built built) {
        return new Brief(built.node(), built.tooLarge(), "record " + read + " of page " + from.page());
    }
}
