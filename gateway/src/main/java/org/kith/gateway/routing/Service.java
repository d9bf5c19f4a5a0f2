package org.kith.gateway.routing;

import java.net.URI;
import java.util.function.Function;

/** A service behind the gateway. */
enum Service {
    FAMILY(ServiceAddresses::family), NETWORK(ServiceAddresses::network), REFERRAL(ServiceAddresses::referral);

    private final Function<ServiceAddresses, URI> address;

    Service(Function<ServiceAddresses, URI> address) {
        this.address = address;
    }

    URI address(ServiceAddresses addresses) {
        return address.apply(addresses);
    }
}
