package org.kith.network.matching;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How offers are matched with families. */
@ConfigMapping(prefix = "kith.matching")
interface MatchingConfig {

    /** How many offers a family is shown at most. */
    @WithDefault("10")
    int most();

    /** How many of them may be one group's. */
    @WithDefault("2")
    int mostOfOneGroup();

    /** How many of the nearest offers are looked at for each interest and each kind of help. */
    @WithDefault("20")
    int nearestPerTerm();

    /** How many offers that need no way there, or whose place nobody may know, are looked at for each of them. */
    @WithDefault("5")
    int fromHomePerTerm();

    /** Proposals of so many days count when they are spread over comparable groups. */
    @WithDefault("7d")
    Duration spreadOver();
}
