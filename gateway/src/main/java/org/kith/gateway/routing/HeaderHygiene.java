package org.kith.gateway.routing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/**
 * Passes on what is meant for the other end and nothing else: no hop-by-hop headers (RFC 9110, 7.6.1), no claim about the client
 * that the client made up, and no cookie, so that the session of the pages never opens an API.
 */
class HeaderHygiene implements ProxyInterceptor {
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-authenticate",
            "proxy-authorization", "proxy-connection", "te", "trailer", "upgrade");
    private static final Set<String> NOT_FOR_SERVICES = Set.of("cookie", "expect", "forwarded", "x-real-ip");
    // The client's trace goes on as the gateway's own span within it, which the tracer writes; it must not be there twice.
    private static final Set<String> TRACE = Set.of("traceparent", "tracestate", "baggage");
    private static final Set<String> NOT_FOR_CLIENTS = Set.of("set-cookie", "server");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var client = request.proxiedRequest();
        clean(request.headers(), NOT_FOR_SERVICES);
        TRACE.forEach(request.headers()::remove);
        request.headers().names().stream().filter(HeaderHygiene::isForwardedClaim).toList().forEach(request.headers()::remove);
        request.headers().set("X-Forwarded-For", client.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", client.scheme());
        if (client.authority() != null) {
            // The services build the addresses they answer with from the name the client used.
            request.setAuthority(client.authority());
            request.headers().set("X-Forwarded-Host", client.authority().toString());
        }
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        var client = context.request().proxiedRequest();
        clean(response.headers(), NOT_FOR_CLIENTS);
        // What the gateway says on every answer is not said twice.
        client.response().headers().names().forEach(response.headers()::remove);
        keepScheme(response.headers(), client);
        BrowserSafety.ofForwardedPage(response.headers());
        return context.sendResponse();
    }

    private static void clean(MultiMap headers, Set<String> alsoUnwanted) {
        var named = headers.getAll(HttpHeaders.CONNECTION).stream().flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
        named.forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
        alsoUnwanted.forEach(headers::remove);
    }

    private static boolean isForwardedClaim(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-");
    }

    /** A service does not know that its caller came by https; its Location says http. */
    private static void keepScheme(MultiMap headers, HttpServerRequest client) {
        var location = headers.get(HttpHeaders.LOCATION);
        var asTheServiceSeesUs = "http://" + client.authority() + "/";
        if (location != null && location.startsWith(asTheServiceSeesUs)) {
            headers.set(HttpHeaders.LOCATION,
                    client.scheme() + "://" + client.authority() + "/" + location.substring(asTheServiceSeesUs.length()));
        }
    }
}
