package org.kith.gateway.routing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonObject;

/** A real server in a service's place that answers with what reached it. */
class EchoService implements AutoCloseable {
    static final CountDownLatch FIRST_BYTE_ARRIVED = new CountDownLatch(1);
    static final CountDownLatch FIRST_PART_READ = new CountDownLatch(1);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;

    EchoService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::echo);
        server.createContext("/api/families/takes-slowly", this::takeSlowly);
        server.createContext("/api/families/tells-slowly", this::tellSlowly);
        server.createContext("/api/families/page", this::page);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void echo(HttpExchange exchange) throws IOException {
        var length = exchange.getRequestBody().readAllBytes().length;
        var headers = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, java.util.List<String>> header : exchange.getRequestHeaders().entrySet()) {
            headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), String.join(" | ", header.getValue()));
        }
        exchange.getResponseHeaders().set("Location", "http://" + headers.get("host") + "/api/families/1");
        exchange.getResponseHeaders().set("Set-Cookie", "service=1");
        exchange.getResponseHeaders().set("Connection", "X-Between-Us");
        exchange.getResponseHeaders().set("X-Between-Us", "1");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        answer(exchange, "application/json", new JsonObject().put("method", exchange.getRequestMethod())
                .put("uri", exchange.getRequestURI().toString()).put("length", length).put("headers", new JsonObject(headers))
                .encode());
    }

    private void takeSlowly(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().read();
        FIRST_BYTE_ARRIVED.countDown();
        echo(exchange);
    }

    private void tellSlowly(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write("first ".getBytes());
            body.flush();
            FIRST_PART_READ.await(10, TimeUnit.SECONDS);
            body.write("second".getBytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        answer(exchange, "text/html", "<!doctype html><title>Page</title>");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length());
        try (var out = exchange.getResponseBody()) {
            out.write(body.getBytes());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
