package org.kith.kit.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses a body that says it is larger than 1 MiB before a byte of it is read, and has Quarkus end one that does not say so. A
 * service may name one kind of path that takes more.
 */
@Singleton
class BodyLimit {
    static final long BYTES = 1024 * 1024;
    static final String DETAIL = "A body may hold at most 1 MiB. Please send it in smaller parts.";
    // A little above the 1 MiB we promise.
    private static final Long CUT_OFF = 1100 * 1024L;
    // Right after Quarkus has said how long a body may be that does not tell.
    private static final int AFTER_QUARKUS = 1;

    private final Optional<Pattern> large;
    private final long largeBytes;

    BodyLimit(LargeBodies config) {
        large = config.path().map(Pattern::compile);
        largeBytes = config.limit().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseDeclared, 1000);
        filters.register(this::cutOffUndeclared, AFTER_QUARKUS);
    }

    private void refuseDeclared(RoutingContext context) {
        var most = isLarge(context) ? largeBytes : BYTES;
        if (declaredLength(context) <= most) {
            context.next();
            return;
        }
        var problem = Problem.of(CommonProblem.TOO_LARGE,
                most == BYTES ? DETAIL : "A body may hold at most %d MiB here.".formatted(most / BYTES), List.of());
        context.response().setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Json.encodeToBuffer(new JsonObject().put("type", problem.type().toString()).put("title", problem.title())
                        .put("status", problem.status()).put("detail", problem.detail())));
    }

    private void cutOffUndeclared(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null && !isLarge(context)) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, CUT_OFF);
        }
        context.next();
    }

    private boolean isLarge(RoutingContext context) {
        return large.isPresent() && large.get().matcher(context.normalizedPath()).matches();
    }

    private static long declaredLength(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }

    /** Bodies above 1 MiB. The limit of Quarkus ({@code quarkus.http.limits.max-body-size}) must be above this one. */
    @ConfigMapping(prefix = "kith.large-bodies")
    interface LargeBodies {

        /** Which paths take them, as a regular expression; none when it is not set. */
        Optional<String> path();

        /** How large they may be. */
        @WithDefault("1M")
        MemorySize limit();
    }
}
