package org.kith.network.feeds;

/**
 * How far a feed is read.
 *
 * @param page the page to read next, as the feed counts them
 * @param record how many records of it are done
 */
record Place(int page, int record) {
    static final Place BEGINNING = new Place(1, 0);
}
