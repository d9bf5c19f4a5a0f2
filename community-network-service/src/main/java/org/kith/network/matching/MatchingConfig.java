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
    @WithDefault("30")
    int nearestPerTerm();

    /** An offer that nobody confirmed for longer than this is not proposed. */
    @WithDefault("180d")
    Duration confirmedWithin();
}
