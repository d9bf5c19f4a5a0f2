package org.kith.network.registration;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How groups register themselves. */
@ConfigMapping(prefix = "kith.groups")
interface GroupsConfig {

    /** How long a registration or an invitation is kept whose link nobody used. */
    @WithDefault("14d")
    Duration unconfirmedKept();

    /** What a council is called on the pages, by its GSS code; the code itself where nothing is said. */
    Map<String, String> councilNames();
}
