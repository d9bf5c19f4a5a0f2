package org.kith.network.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A directory that publishes a feed, well or badly, from an address that the tests' allow-list has. */
final class FeedServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<ObjectNode> services = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private boolean brief;
    private boolean versionOne;
    private int firstPage = 1;
    private int pageSize = 100;

    FeedServer() throws IOException {
        this("127.0.0.2");
    }

    FeedServer(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    FeedServer briefLists() {
        brief = true;
        return this;
    }

    /** Open Referral UK 1.0, with its pages counted from 0. */
    FeedServer versionOneFromZero() {
        versionOne = true;
        firstPage = 0;
        return this;
    }

    FeedServer pagesOf(int size) {
        pageSize = size;
        return this;
    }

    /** @param what how the request ends, for example {@code "page=3&"} or {@code "/services/17"} */
    void instead(String what, HttpHandler handler) {
        instead.put(what, handler);
    }

    void asBefore() {
        instead.clear();
    }

    void fault(HttpExchange exchange) throws IOException {
        send(exchange, 500, "<h1>Sorry</h1>");
    }

    /** Begins to answer and then says nothing more. */
    void stall(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{\"contents\": [".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            end.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a letter now and then, so that it is never silent for long. */
    void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (!end.await(300, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    HttpHandler redirectTo(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, 302, "");
        };
    }

    HttpHandler text(String text) {
        return exchange -> send(exchange, 200, text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestURI().toString();
        asked.add(request);
        for (var each : instead.entrySet()) {
            if ((request + "&").contains(each.getKey())) {
                each.getValue().handle(exchange);
                return;
            }
        }
        if (exchange.getRequestURI().getPath().endsWith("/services")) {
            send(exchange, 200, page(page(exchange.getRequestURI().getQuery())).toString());
        } else {
            one(exchange);
        }
    }

    private void one(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var found = services.stream().filter(service -> service.path("id").asText().equals(id)).findFirst();
        send(exchange, found.isPresent() ? 200 : 404, found.map(ObjectNode::toString).orElse("{}"));
    }

    private ObjectNode page(int number) {
        var from = Math.min(services.size(), (number - firstPage) * pageSize);
        var listed = new ArrayList<ObjectNode>(services.subList(from, Math.min(services.size(), from + pageSize)));
        var pages = (services.size() + pageSize - 1) / pageSize;
        var page = JSON.createObjectNode();
        page.putArray(versionOne ? "content" : "contents")
                .addAll(brief ? listed.stream().map(FeedServer::brief).toList() : listed);
        page.put(versionOne ? "totalElements" : "total_items", services.size())
                .put(versionOne ? "totalPages" : "total_pages", pages)
                .put(versionOne ? "number" : "page_number", number)
                .put(versionOne ? "first" : "first_page", number == firstPage)
                .put(versionOne ? "last" : "last_page", number - firstPage == pages - 1);
        return page;
    }

    private static ObjectNode brief(ObjectNode service) {
        return service.deepCopy().retain("id", "name", "description", "status", "organization");
    }

    private int page(String query) {
        return Integer.parseInt(query.replaceAll(".*\\bpage=(\\d+).*", "$1"));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
