package org.kith.gateway.pages;

import java.io.IOException;
import java.util.Map;

import org.kith.stack.TestStack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The real identity provider, and a real server in the places of the services. */
public class SignInStack implements QuarkusTestResourceLifecycleManager {
    private ServicesOfOneFamily services;
    private NetworkToModerate network;

    @Override
    public Map<String, String> start() {
        try {
            services = new ServicesOfOneFamily();
            network = new NetworkToModerate();
        } catch (IOException e) {
            throw new IllegalStateException("The server behind the gateway could not be started", e);
        }
        return Map.of("quarkus.oidc.auth-server-url", TestStack.endpoints().issuer(), "kith.services.family",
                services.address(), "kith.services.network", network.address(), "kith.services.referral", services.address());
    }

    @Override
    public void stop() {
        services.close();
        network.close();
    }
}
