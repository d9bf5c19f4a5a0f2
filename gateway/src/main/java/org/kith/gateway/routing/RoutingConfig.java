package org.kith.gateway.routing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How patient the gateway is with the services behind it. */
@ConfigMapping(prefix = "kith.routing")
interface RoutingConfig {

    /** How long to wait for a connection to a service, a free place in the pool included. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may stay silent before the caller is told that it is not available. */
    @WithDefault("20s")
    Duration answerTimeout();

    /**
     * How long an unused connection is kept. It must be shorter than the services keep theirs, so that they do not close one in
     * the moment it is used again.
     */
    @WithDefault("30s")
    Duration keepAlive();

    /** The largest number of open connections to each service. */
    @WithDefault("128")
    int connectionsPerService();
}
