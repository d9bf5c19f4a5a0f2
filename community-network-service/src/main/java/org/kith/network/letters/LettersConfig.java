package org.kith.network.letters;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How letters to groups are sent. */
@ConfigMapping(prefix = "kith.letters")
interface LettersConfig {

    /** How long the sender waits for a commit to wake it before it looks all the same. */
    @WithDefault("5s")
    Duration poll();

    /** How long an answer link is good for. */
    @WithDefault("14d")
    Duration linkGoodFor();

    /** How long one letter may keep the mail server busy; well below the 60 s a transaction may take. */
    @WithDefault("20s")
    Duration patience();

    /** The pause after the first failure; it doubles with each. */
    @WithDefault("2s")
    Duration firstPause();

    /** No pause is longer. */
    @WithDefault("10m")
    Duration longestPause();
}
