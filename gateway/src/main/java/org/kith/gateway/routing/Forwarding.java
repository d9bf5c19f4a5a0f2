package org.kith.gateway.routing;

import java.net.URI;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** Builds the way to one service: its pool of connections and what happens to a message on it. */
class Forwarding {
    private static final int WAITING_PER_CONNECTION = 4;

    private final Vertx vertx;
    private final RoutingConfig config;

    Forwarding(Vertx vertx, RoutingConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    HttpProxy to(Service service, URI address) {
        var client = client(service);
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(client, address))
                .addInterceptor(new HeaderHygiene()).addInterceptor(new SendOrTell(service));
    }

    private Future<HttpClientRequest> connect(HttpClient client, URI address) {
        return client.request(new RequestOptions().setHost(address.getHost()).setPort(port(address))
                .setSsl("https".equals(address.getScheme())).setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.answerTimeout().toMillis()))
                // A failure reaches the caller through the answer that does not come; without this it would be logged as well.
                .map(request -> request.exceptionHandler(alreadyTold -> {
                }));
    }

    private HttpClient client(Service service) {
        var options = new HttpClientOptions().setName("to-" + service.name().toLowerCase(java.util.Locale.ROOT))
                .setConnectTimeout((int) config.connectTimeout().toMillis()).setKeepAlive(true)
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds()).setDecompressionSupported(false)
                .setMaxWaitQueueSize(WAITING_PER_CONNECTION * config.connectionsPerService());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connectionsPerService()));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
