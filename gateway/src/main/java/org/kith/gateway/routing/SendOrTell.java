package org.kith.gateway.routing;

import java.util.Set;

import org.jboss.logging.Logger;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Sends a request to its service. A connection the service closed is tried once more where that cannot do anything twice; every
 * other failure is told as a problem, so that no caller waits for ever or sees an empty answer.
 */
class SendOrTell implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(SendOrTell.class);
    private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS,
            HttpMethod.PUT, HttpMethod.DELETE);

    private final Service service;

    SendOrTell(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return Bodies.keepSmall(context).compose(kept -> kept == null ? context.sendRequest() : send(context, kept))
                .recover(failure -> Future.succeededFuture(tell(context, failure)));
    }

    private static Future<ProxyResponse> send(ProxyContext context, Buffer kept) {
        Bodies.give(context, kept);
        return context.sendRequest().recover(failure -> {
            if (failure instanceof HttpClosedException && isSafeToRepeat(context)) {
                Bodies.give(context, kept);
                return context.sendRequest();
            }
            return Future.failedFuture(failure);
        });
    }

    private static boolean isSafeToRepeat(ProxyContext context) {
        return IDEMPOTENT.contains(context.request().getMethod()) || context.request().headers().contains("Idempotency-Key");
    }

    private ProxyResponse tell(ProxyContext context, Throwable failure) {
        if (Bodies.tooLong(context)) {
            return GatewayProblem.TOO_LARGE.answer(context.request());
        }
        LOG.warnf("a service does not answer: service=%s cause=%s", service, failure.getClass().getSimpleName());
        return GatewayProblem.TEMPORARILY_UNAVAILABLE.answer(context.request());
    }
}
