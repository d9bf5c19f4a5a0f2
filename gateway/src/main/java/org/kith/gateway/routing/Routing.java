package org.kith.gateway.routing;

import java.util.EnumMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;

/** Puts the route table on the gateway's router, before anything reads a body or asks who is calling. */
@ApplicationScoped
class Routing {
    private static final int BEFORE_ANY_BODY_HANDLER = Integer.MIN_VALUE;

    private final Vertx vertx;
    private final RoutingConfig config;
    private final ServiceAddresses addresses;

    Routing(Vertx vertx, RoutingConfig config, ServiceAddresses addresses) {
        this.vertx = vertx;
        this.config = config;
        this.addresses = addresses;
    }

    void register(@Observes Router router) {
        var forwarding = new Forwarding(vertx, config);
        var ways = new EnumMap<Service, HttpProxy>(Service.class);
        for (var service : Service.values()) {
            ways.put(service, forwarding.to(service, service.address(addresses)));
        }
        for (var route : RouteTable.ROUTES) {
            var way = ways.get(route.service());
            router.route(route.path() + "/*").order(BEFORE_ANY_BODY_HANDLER).handler(context -> forward(context, way));
        }
    }

    private static void forward(RoutingContext context, HttpProxy way) {
        var request = context.request();
        if (!isPlain(context)) {
            GatewayProblem.NOT_FOUND.answer(request);
            return;
        }
        if (Bodies.declaredLength(request) > LimitedBody.BYTES && !RouteTable.takesFiles(request.path())) {
            GatewayProblem.TOO_LARGE.answer(request);
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        way.handle(request);
    }

    /** A path with dots or needless escapes in it could mean one thing here and another behind us. */
    private static boolean isPlain(RoutingContext context) {
        var method = context.request().method();
        return context.normalizedPath().equals(context.request().path()) && method != HttpMethod.CONNECT
                && method != HttpMethod.TRACE;
    }
}
