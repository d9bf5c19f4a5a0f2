package org.kith.gateway.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A real server that speaks to a moderator as community-network-service does. What is decided does not wait any more. */
class NetworkToModerate implements AutoCloseable {
    static final String SINGERS = "0198f000-0000-7000-8000-000000000011";
    static final String CHOIR = "0198f000-0000-7000-8000-000000000012";
    static final String CLAIM = "0198f000-0000-7000-8000-000000000021";
    static final String MERGE = "0198f000-0000-7000-8000-000000000031";
    /** What reached the service: method, path, Authorization, body; and what it answered. */
    static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    record Received(String call, String authorization, String body, int status, String answer) {}

    private final HttpServer server;
    private final JsonArray waiting = new JsonArray();
    private final JsonArray claims = new JsonArray();
    private final JsonArray pairs = new JsonArray();
    private final JsonArray merges = new JsonArray();
    private final JsonObject trust = new JsonObject("""
            {"id": "%s", "name": "Brook Singers and Friends", "description": "A choir for everybody.", "trusted": true,
             "saidAt": "2026-11-20T09:30:00Z", "saidBy": "0198f000-0000-7000-8000-000000000041", "reason": "Known <b>well</b>."}
            """.formatted(CHOIR));
    private String heard;

    NetworkToModerate() throws IOException {
        waiting.add(new JsonObject("""
                {"group": %s, "waitingSince": "2026-11-20T09:30:00Z", "email": "sam@people.example", "contactName": "Sam",
                 "likelyDuplicates": [{"group": %s, "reasons": ["Their names are alike", "They are in the same ward"]}]}
                """.formatted(singers(), choir())));
        claims.add(new JsonObject("""
                {"id": "%s", "groupId": "%s", "groupName": "Moss Allotment", "groupDescription": "Four plots and a shed.",
                 "groupEmail": "gate@groups.example", "admins": 2, "state": "WAITING", "claimedAt": "2026-11-20T09:30:00Z",
                 "email": "joan@people.example", "name": "Joan", "note": "I have been the treasurer <i>since 2011</i>."}
                """.formatted(CLAIM, CHOIR)));
        pairs.add(new JsonObject("""
                {"first": %s, "second": %s, "reasons": ["Their names are alike", "They are in the same ward"],
                 "differing": ["name", "description", "url"]}
                """.formatted(choir(), singers())));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    private static String singers() {
        return """
                {"id": "%s", "name": "Brook Singers", "description": "We sing, <b>then</b> we eat.", "status": "CONFIRMED",
                 "kind": "ASSOCIATION", "ward": "E05014998", "wardName": "Moss", "url": "https://sing.example",
                 "trusted": false, "claimed": true, "offers": 0}
                """.formatted(SINGERS);
    }

    private static String choir() {
        return """
                {"id": "%s", "name": "Brook Singers and Friends", "description": "A choir for everybody.", "status": "PUBLISHED",
                 "kind": "ASSOCIATION", "ward": "E05014998", "wardName": "Moss", "trusted": false, "claimed": false, "offers": 4}
                """.formatted(CHOIR);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes());
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath().replace("/api/moderation", "");
        heard = body;
        switch (call) {
            case "GET /groups" -> send(exchange, 200, new JsonObject().put("groups", waiting));
            case "GET /claims" -> send(exchange, 200, new JsonObject().put("claims", claims));
            case "GET /duplicates" -> send(exchange, 200, new JsonObject().put("pairs", pairs));
            case "GET /merges" -> send(exchange, 200, new JsonObject().put("merges", merges));
            case "POST /groups/" + SINGERS + "/approve", "POST /groups/" + SINGERS + "/refuse" ->
                decide(exchange, waiting, body, "group");
            case "POST /claims/" + CLAIM + "/approve", "POST /claims/" + CLAIM + "/refuse" ->
                decide(exchange, claims, body, null);
            case "GET /trust" -> listTrust(exchange);
            case "PUT /trust/" + CHOIR -> sayTrust(exchange, new JsonObject(body));
            case "POST /duplicates/merge" -> merge(exchange);
            case "POST /duplicates/dismiss" -> {
                pairs.clear();
                send(exchange, 204, null);
            }
            case "POST /merges/" + MERGE + "/undo" -> undo(exchange);
            default -> problem(exchange, 404, "Nothing here", "It is not there, or it is not yours to see.", new JsonArray());
        }
    }

    private void decide(HttpExchange exchange, JsonArray list, String body, String part) throws IOException {
        if (new JsonObject(body).getString("reason") == null) {
            withoutReason(exchange);
        } else if (list.isEmpty()) {
            problem(exchange, 409, "It does not wait for a decision", "This does not wait for a decision.", new JsonArray());
        } else {
            var decided = (JsonObject) list.remove(0);
            send(exchange, 200, part == null ? decided : decided.getJsonObject(part));
        }
    }

    private void listTrust(HttpExchange exchange) throws IOException {
        var isShown = trust.getBoolean("trusted") || "name=Brook+Singers".equals(exchange.getRequestURI().getRawQuery());
        send(exchange, 200, new JsonObject().put("groups", isShown ? new JsonArray().add(trust) : new JsonArray()));
    }

    private void sayTrust(HttpExchange exchange, JsonObject said) throws IOException {
        if (said.getString("reason") == null) {
            withoutReason(exchange);
        } else {
            send(exchange, 200, trust.mergeIn(said));
        }
    }

    private void withoutReason(HttpExchange exchange) throws IOException {
        problem(exchange, 400, "The request has something missing or wrong", "Please look at the fields named in errors.",
                new JsonArray()
                        .add(new JsonObject().put("field", "reason").put("message", "must say why, in plain words")));
    }

    private void merge(HttpExchange exchange) throws IOException {
        merges.add(new JsonObject().put("id", MERGE).put("kept", CHOIR).put("keptName", "Brook Singers and Friends")
                .put("merged", SINGERS).put("mergedName", "Brook Singers").put("mergedAt", "2026-11-21T10:00:00Z"));
        send(exchange, 200, merges.getJsonObject(0));
    }

    private void undo(HttpExchange exchange) throws IOException {
        merges.getJsonObject(0).put("undoneAt", "2026-11-21T10:01:00Z");
        send(exchange, 200, merges.getJsonObject(0));
    }

    private void problem(HttpExchange exchange, int status, String title, String detail, JsonArray errors)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        send(exchange, status, new JsonObject().put("type", "https://kith.org/problems/x").put("title", title)
                .put("status", status).put("detail", detail).put("errors", errors));
    }

    private void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        RECEIVED.add(new Received(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"), heard, status,
                answer == null ? "" : answer.encode()));
        var bytes = answer == null ? new byte[0] : answer.toBuffer().getBytes();
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
