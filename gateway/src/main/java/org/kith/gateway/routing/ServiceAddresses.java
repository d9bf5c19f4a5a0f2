package org.kith.gateway.routing;

import java.net.URI;

import io.smallrye.config.ConfigMapping;

/** Where the services behind the gateway answer. */
@ConfigMapping(prefix = "kith.services")
interface ServiceAddresses {

    /** Address of family-service without a path, for example {@code http://localhost:8181}. */
    URI family();

    /** Address of community-network-service without a path. */
    URI network();

    /** Address of referral-service without a path. */
    URI referral();
}
