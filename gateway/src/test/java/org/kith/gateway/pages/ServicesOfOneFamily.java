package org.kith.gateway.pages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A real server that speaks as family-service and referral-service do, for one family. */
class ServicesOfOneFamily implements AutoCloseable {
    static final String ID = "0198f000-0000-7000-8000-000000000001";
    /** What reached the services: method, path, Authorization, Idempotency-Key, body. */
    static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    record Received(String call, String authorization, String key, String body) {}

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final JsonObject family = new JsonObject().put("id", ID).put("ward", "E05014998").put("strengths", new JsonArray())
            .put("interests", new JsonArray()).put("helpWanted", new JsonArray()).put("members", new JsonArray())
            .put("copingLevels", new JsonArray()).put("agreements", new JsonArray()).put("createdAt", Instant.now().toString());
    private final JsonArray steps = new JsonArray();
    private boolean chosen;

    ServicesOfOneFamily() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes());
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath().replace(ID, "ID");
        var headers = exchange.getRequestHeaders();
        RECEIVED.add(new Received(call, headers.getFirst("Authorization"), headers.getFirst("Idempotency-Key"), body));
        switch (call) {
            case "GET /api/families" -> send(exchange, 200, new JsonObject().put("families",
                    family.containsKey("name") ? new JsonArray().add(family) : new JsonArray()));
            case "POST /api/families" -> create(exchange, new JsonObject(body));
            case "GET /api/families/ID" -> send(exchange, 200, family);
            case "POST /api/families/ID/conversations" -> talk(exchange, new JsonObject(body));
            case "POST /api/families/ID/coping-levels" -> cope(exchange, new JsonObject(body));
            case "POST /api/families/ID/agreements" -> agree(exchange, new JsonObject(body));
            case "GET /api/journeys/ID" -> send(exchange, 200, new JsonObject().put("familyId", ID).put("steps", steps)
                    .put("openQuestions", new JsonArray()).put("complete", false));
            case "GET /api/proposals" -> send(exchange, 200, new JsonObject().put("proposals", proposals()));
            case "POST /api/referrals" -> refer(exchange, new JsonObject(body));
            default -> withdraw(exchange, call);
        }
    }

    private void create(HttpExchange exchange, JsonObject request) throws IOException {
        if (!request.getString("ward").startsWith("E")) {
            problem(exchange, 400, "The request has something missing or wrong", "Please look at the fields named in errors.",
                    new JsonArray().add(new JsonObject().put("field", "ward").put("message", "must be a GSS code")));
            return;
        }
        family.put("name", request.getString("name")).put("ages", request.getJsonArray("ages"));
        happened("family-created", "The family has a record and its one trusted person.");
        send(exchange, 201, family);
    }

    private void talk(HttpExchange exchange, JsonObject request) throws IOException {
        request.forEach(entry -> family.put(entry.getKey(), entry.getValue()));
        happened("conversation-recorded", "A good conversation took place.");
        send(exchange, 201, new JsonObject());
    }

    private void cope(HttpExchange exchange, JsonObject request) throws IOException {
        family.getJsonArray("copingLevels").add(request.put("at", Instant.now().toString()));
        happened("coping-level-recorded", "How they are coping was said.");
        happened("proposals-listed", "The offers are on the key worker's list.");
        send(exchange, 201, new JsonObject());
    }

    private void agree(HttpExchange exchange, JsonObject request) throws IOException {
        family.getJsonArray("agreements")
                .add(request.put("id", UUID.randomUUID().toString()).put("givenAt", Instant.now().toString()));
        happened("agreement-given", "The family said yes to being introduced to local groups.");
        send(exchange, 201, new JsonObject());
    }

    private void withdraw(HttpExchange exchange, String call) throws IOException {
        if (!call.endsWith("/withdrawal")) {
            problem(exchange, 404, "Nothing here", "It is not there, or it is not yours to see.", new JsonArray());
            return;
        }
        family.put("agreements", new JsonArray());
        happened("agreement-withdrawn", "The family took its yes back; whatever was open stops.");
        send(exchange, 200, new JsonObject());
    }

    private void refer(HttpExchange exchange, JsonObject request) throws IOException {
        if (family.getJsonArray("agreements").isEmpty()) {
            problem(exchange, 422, "The family has not agreed to be introduced", "Ask them first, and record their yes.",
                    new JsonArray());
            return;
        }
        chosen = true;
        happened("introduction-sent", "The family chose an offer and the introduction was sent.");
        send(exchange, 201, request);
    }

    private JsonArray proposals() {
        if (family.getJsonArray("copingLevels").isEmpty()) {
            return new JsonArray();
        }
        return new JsonArray().add(proposal(1, "Hindley Tuesday Allotment", "Tuesday morning on the allotment",
                "Gardening is what they would like to be part of", "A six-minute walk from the middle of their ward",
                "Room for 4"))
                .add(proposal(2, "Ince Sitting Service", "Somebody to sit with Mum on Thursdays", "It helps with respite",
                        "Weekday afternoons, when they have time"));
    }

    private JsonObject proposal(int rank, String group, String title, String... reasons) {
        var list = new JsonArray();
        List.of(reasons).forEach(words -> list.add(new JsonObject().put("code", "reason").put("words", words)));
        return new JsonObject().put("id", "0198f000-0000-7000-8000-00000000010" + rank).put("familyId", ID)
                .put("groupName", group).put("offerTitle", title).put("rank", rank).put("reasons", list)
                .put("status", rank == 1 && chosen ? "CHOSEN" : "OPEN");
    }

    private void happened(String step, String words) {
        steps.add(new JsonObject().put("step", step).put("at", Instant.now().toString()).put("words", words));
    }

    private static void problem(HttpExchange exchange, int status, String title, String detail, JsonArray errors)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        send(exchange, status, new JsonObject().put("type", "https://kith.org/problems/x").put("title", title)
                .put("status", status).put("detail", detail).put("errors", errors));
    }

    private static void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        var bytes = answer.toBuffer().getBytes();
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
