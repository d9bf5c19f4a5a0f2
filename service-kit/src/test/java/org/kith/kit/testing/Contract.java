package org.kith.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Holds every JSON answer of a test against the service's committed {@code openapi.yaml}; refusals against RFC 9457. */
public class Contract implements Filter {
    private static final JsonNode DOCUMENT = read(Path.of("openapi.yaml"));
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification wanted,
            FilterContext context) {
        var response = context.next(request, wanted);
        if (response.statusCode() >= 400) {
            assertProblem(response);
        } else if (response.contentType().startsWith("application/json")) {
            assertDocumented(request, response);
        }
        return response;
    }

    private static void assertProblem(Response response) {
        var problem = response.contentType().startsWith("application/problem+json") ? response.jsonPath() : null;
        if (problem == null || problem.getInt("status") != response.statusCode() || problem.getString("title") == null
                || !problem.getString("type").startsWith("https://kith.org/problems/")) {
            throw new AssertionError("not a problem document: " + response.statusCode() + " " + response.contentType() + " "
                    + response.asString());
        }
        if (response.asString().contains("Exception") || response.asString().contains("\tat ")) {
            throw new AssertionError("an answer shows the inside of the service: " + response.asString());
        }
    }

    private static void assertDocumented(FilterableRequestSpecification request, Response response) {
        var path = URI.create(request.getURI()).getPath();
        var schema = operation(path, request.getMethod().toLowerCase())
                .map(o -> o.at("/responses/" + response.statusCode() + "/content/application~1json/schema"))
                .filter(s -> !s.isMissingNode())
                .orElseThrow(() -> new AssertionError(
                        "openapi.yaml does not know " + request.getMethod() + " " + path + " -> " + response.statusCode()));
        var wrapped = ((ObjectNode) schema.deepCopy());
        wrapped.set("components", DOCUMENT.path("components"));
        var errors = SCHEMAS.getSchema(wrapped).validate(response.asString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("answer and openapi.yaml differ: " + errors + "\n" + response.asString());
        }
    }

    private static Optional<JsonNode> operation(String path, String method) {
        return DOCUMENT.path("paths").properties().stream()
                .filter(p -> path.matches(p.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .map(p -> p.getValue().path(method)).filter(JsonNode::isObject).findFirst();
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("commit openapi.yaml: build once with -Dkith.contracts.write=true", e);
        }
    }
}
