package org.kith.gateway.routing;

import java.util.Locale;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * What the gateway itself refuses, told as the services tell theirs.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public enum GatewayProblem {
    NOT_FOUND(404, "Nothing here", "This address leads nowhere. The addresses are listed at /api/docs."),
    TOO_LARGE(413, "The body is too large", "A body may hold at most 1 MiB. Please send it in smaller parts."),
    TEMPORARILY_UNAVAILABLE(503,
            "Not available right now",
            "Please try again in a moment. Send the same Idempotency-Key with what you sent.");

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "1";

    private final int status;
    private final String title;
    private final String detail;

    GatewayProblem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    void answer(HttpServerRequest request) {
        var response = request.response().setStatusCode(status);
        addHeaders(response.headers(), request.path());
        response.end(json());
    }

    ProxyResponse answer(ProxyRequest request) {
        var path = request.proxiedRequest().path();
        var response = request.release().response().setStatusCode(status).setBody(Body.body(Buffer.buffer(json())));
        addHeaders(response.headers(), path);
        return response;
    }

    private void addHeaders(MultiMap headers, String path) {
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (this == TEMPORARILY_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (RouteTable.isOpenToPages(path)) {
            // Without it a browser tells the page nothing but that something went wrong.
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
    }

    /** The problem document. */
    public String json() {
        var slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new JsonObject().put("type", "https://kith.org/problems/" + slug).put("title", title).put("status", status)
                .put("detail", detail).encode();
    }
}
