package org.kith.network.feeds;

import java.util.List;

import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

/** Where the records of a feed go, in their order. */
interface Taking {

    /** Where to go on: what lies before it was taken earlier. */
    Place from();

    /**
     * The feed is one file and was fetched. When it is not the one that was begun earlier, all of it is still to be taken.
     *
     * @param digest tells whether it is the same
     */
    void fetched(String digest);

    /**
     * A page, or a file, is about to be read.
     *
     * @param kind what it turned out to be, for people
     * @param total how many records the feed says it has, null when it does not
     */
    void begins(String kind, Long total);

    /** Something was wrong beside the records; only said of a feed that was read to its end. */
    void note(Trouble trouble, int count, List<String> examples);

    /** @param after where the feed is read to with this record */
    void take(FeedRecord record, Place after) throws FeedTrouble;
}
