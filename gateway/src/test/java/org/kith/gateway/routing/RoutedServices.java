package org.kith.gateway.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Real servers in the places of two services, and nobody at all in the place of the third. */
public class RoutedServices implements QuarkusTestResourceLifecycleManager {
    private EchoService family;
    private FickleService network;

    @Override
    public Map<String, String> start() {
        try {
            family = new EchoService();
            network = new FickleService();
            return Map.of("kith.services.family", family.address(), "kith.services.network", network.address(),
                    "kith.services.referral", "http://localhost:" + unusedPort(), "kith.routing.answer-timeout", "1s");
        } catch (IOException e) {
            throw new IllegalStateException("The servers behind the gateway could not be started", e);
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        family.close();
        network.close();
    }
}
