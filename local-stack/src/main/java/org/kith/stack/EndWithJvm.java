package org.kith.stack;

import java.util.List;

/**
 * Waits at the end of the JVM until its servers have ended, and holds their pipes until then: the runtime keeps its hooks
 * reachable, while the class loader that started the servers may long be closed.
 */
final class EndWithJvm extends Thread {
    private final List<Guarded> servers;

    EndWithJvm(List<Guarded> servers) {
        super("end of the test servers");
        this.servers = servers;
    }

    @Override
    public void run() {
        servers.forEach(Guarded::stop);
        for (var server : servers) {
            server.awaitEnd();
        }
    }
}
