package org.kith.gateway.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real server with bad manners: it answers one request per connection as if the connection were to stay, and closes it when the
 * next one comes. A path that ends in {@code hangs} gets no answer at all.
 */
class FickleService implements AutoCloseable {
    static final AtomicInteger CLOSED_ON_SECOND_REQUEST = new AtomicInteger();
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\n"
            + "Content-Length: 2\r\n\r\nok";

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ServerSocket server;

    FickleService() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        workers.execute(this::accept);
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                workers.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection; var in = new BufferedReader(new InputStreamReader(connection.getInputStream()))) {
            var first = readHead(in);
            if (first == null || first.contains("hangs")) {
                readHead(in);
                return;
            }
            connection.getOutputStream().write(ANSWER.getBytes());
            if (readHead(in) != null) {
                CLOSED_ON_SECOND_REQUEST.incrementAndGet();
            }
        } catch (IOException gone) {
            // The gateway gave up on this connection; so do we.
        }
    }

    private static String readHead(BufferedReader in) throws IOException {
        var requestLine = in.readLine();
        for (var line = requestLine; line != null && !line.isEmpty();) {
            line = in.readLine();
        }
        return requestLine;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
