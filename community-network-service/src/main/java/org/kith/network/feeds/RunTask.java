package org.kith.network.feeds;

import java.net.URI;
import java.util.UUID;

/**
 * What is to be read.
 *
 * @param address of the feed, null when only files are given
 */
record RunTask(UUID runId, UUID feedId, URI address, FeedKind kind, boolean isFile) {}
