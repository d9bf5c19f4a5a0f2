package org.kith.gateway.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Holds what a stand-in for a service hears and says against the document of the real one: every field must be there, by its name,
 * and none that is required may be missing. So a page cannot go on reading a field that the service has given another name.
 */
final class Promised {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode document;

    Promised(URI gateway) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/api/openapi?format=json")).build();
        document = JSON.readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    void mustHold(String method, String path, String body, int status, String answer) throws IOException {
        var operation = operation(method, path);
        if (!body.isEmpty()) {
            check(operation.at("/requestBody/content/application~1json/schema"), JSON.readTree(body), method + " " + path);
        }
        if (!answer.isEmpty()) {
            check(operation.at("/responses/" + status + "/content/application~1json/schema"), JSON.readTree(answer),
                    method + " " + path + " -> " + status);
        }
    }

    private JsonNode operation(String method, String path) {
        for (var each : document.path("paths").properties()) {
            var operation = each.getValue().path(method.toLowerCase());
            if (path.matches(each.getKey().replaceAll("\\{[^}]+}", "[^/]+")) && operation.isObject()) {
                return operation;
            }
        }
        throw new AssertionError("no such call: " + method + " " + path);
    }

    private void check(JsonNode schema, JsonNode value, String where) {
        var meant = schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        if (meant.isMissingNode()) {
            throw new AssertionError("nothing is promised for " + where);
        }
        meant.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                throw new AssertionError(where + " lacks " + name.asText());
            }
        });
        for (var field : value.properties()) {
            check(meant.path("properties").path(field.getKey()), field.getValue(), where + "." + field.getKey());
        }
        if (value.isArray()) {
            value.forEach(each -> check(meant.path("items"), each, where + "[]"));
        }
    }
}
