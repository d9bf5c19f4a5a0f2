package org.kith.network.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How feeds are fetched and read. */
@ConfigMapping(prefix = "kith.feeds")
interface FeedsConfig {

    /**
     * What may be fetched although it is not on the public internet, and on any port: host names, addresses and blocks of addresses,
     * for example {@code directory.internal,10.1.2.0/24}. Everything else must have a public address and port 80 or 443.
     * A feed may redirect to what is listed only when its own address is.
     */
    Optional<List<String>> allow();

    /** How many runs one process works on at a time. */
    @WithDefault("2")
    int atOnce();

    /** How often a process looks for runs and feeds that are due. */
    @WithDefault("5s")
    Duration poll();

    /** How long a run stays with a process that is not heard of any more. */
    @WithDefault("60s")
    Duration claim();

    /** How many records are taken in one transaction; fewer when they are large. */
    @WithDefault("200")
    int batch();

    /** How many records a feed is asked for in one page. */
    @WithDefault("100")
    int pageSize();

    /** How many full records are fetched from one feed at a time. */
    @WithDefault("4")
    int fetches();

    /** How long to wait for a connection. */
    @WithDefault("5s")
    Duration connect();

    /** How long a feed may send nothing before it is dropped, before its first byte as well as between two. */
    @WithDefault("20s")
    Duration silence();

    /** How long the pages of one feed are read on while others wait for their turn; each page ends first. */
    @WithDefault("10m")
    Duration turn();

    /** How long one page may take in all. */
    @WithDefault("2m")
    Duration page();

    /** The largest page, after inflation. */
    @WithDefault("32M")
    MemorySize largestPage();

    /** The largest file, as it is sent. The size that the service's HTTP limit lets through must not be smaller. */
    @WithDefault("256M")
    MemorySize largestFile();

    /** How much the tables of a zip may hold in all. */
    @WithDefault("2G")
    MemorySize largestTables();

    /** The largest number of pages of a feed; one that has more is given up there. */
    @WithDefault("20000")
    int mostPages();

    /** The pause after the first failure; it doubles with each. */
    @WithDefault("30s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("30m")
    Duration longestPause();

    /** After so many failures in a row without a record read, a run is given up. */
    @WithDefault("8")
    int tries();
}
