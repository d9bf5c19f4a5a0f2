package org.kith.kit.problem;

import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body that says it is larger than 1 MiB before a byte of it is read; Quarkus ends one that does not say so. */
class BodyLimit {
    static final long BYTES = 1024 * 1024;
    static final String DETAIL = "A body may hold at most 1 MiB. Please send it in smaller parts.";

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::check, 1000);
    }

    private static void check(RoutingContext context) {
        if (declaredLength(context) <= BYTES) {
            context.next();
            return;
        }
        var problem = Problem.of(CommonProblem.TOO_LARGE, DETAIL, List.of());
        context.response().setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Json.encodeToBuffer(new JsonObject().put("type", problem.type().toString()).put("title", problem.title())
                        .put("status", problem.status()).put("detail", problem.detail())));
    }

    private static long declaredLength(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }
}
