package org.kith.network.letters;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.kith.stack.TestStack;

/** A road to the mail server that is closed until a test opens it. */
final class MailRoad implements AutoCloseable {
    static final int PORT = freePort();
    private final ServerSocket door;

    private MailRoad(ServerSocket door) {
        this.door = door;
    }

    static MailRoad open() throws IOException {
        var road = new MailRoad(new ServerSocket(PORT, 50, InetAddress.getLoopbackAddress()));
        start(road::letIn);
        return road;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void letIn() throws IOException {
        while (!door.isClosed()) {
            var from = door.accept();
            var to = new Socket(TestStack.endpoints().smtpHost(), TestStack.endpoints().smtpPort());
            start(() -> carry(from, to));
            start(() -> carry(to, from));
        }
    }

    private static void carry(Socket from, Socket to) throws IOException {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private static void start(Trip trip) {
        var thread = new Thread(() -> {
            try {
                trip.go();
            } catch (IOException closed) {
                // The road or one end of it was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Trip {
        void go() throws IOException;
    }
}
