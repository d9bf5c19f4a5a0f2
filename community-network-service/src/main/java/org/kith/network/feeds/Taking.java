package org.kith.network.feeds;

import org.kith.network.imports.FeedRecord;

/** Where the records of a feed go, in their order. */
interface Taking {

    /** Where to go on: what lies before it was taken earlier. */
    Place from();

    /**
     * A page, or a file, is about to be read.
     *
     * @param kind what it turned out to be, for people
     * @param total how many records the feed says it has, null when it does not
     */
    void begins(String kind, Long total);

    /** @param after where the feed is read to with this record */
    void take(FeedRecord record, Place after) throws FeedTrouble;
}
