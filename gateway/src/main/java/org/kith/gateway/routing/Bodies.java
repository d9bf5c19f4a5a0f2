package org.kith.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;

/** How a request's body goes on: a small one is kept so that it can be sent twice, a larger one streams through. */
final class Bodies {
    private static final int KEPT_BYTES = 16 * 1024;

    private Bodies() {}

    /** The length the client declares, 0 for no body, or -1 when it does not say. */
    static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length);
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? -1 : 0;
    }

    /** The body to keep, empty when there is none, or null when it is to be streamed. */
    static Future<Buffer> keepSmall(ProxyContext context) {
        var client = context.request().proxiedRequest();
        var length = declaredLength(client);
        if (length < 0 && !RouteTable.takesFiles(client.path())) {
            var limited = new LimitedBody(client);
            context.set("limited", limited);
            context.request().setBody(Body.body(limited, -1));
            return Future.succeededFuture();
        }
        if (length < 0 || length > KEPT_BYTES) {
            return Future.succeededFuture();
        }
        var body = client.body();
        client.resume();
        return body;
    }

    static void give(ProxyContext context, Buffer kept) {
        context.request().setBody(kept.length() == 0 ? null : Body.body(kept));
    }

    static boolean tooLong(ProxyContext context) {
        var limited = context.get("limited", LimitedBody.class);
        return limited != null && limited.exceeded();
    }
}
