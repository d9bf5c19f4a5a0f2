package org.kith.network.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** Gets pages and files of feeds, from where they may be got, in bounded time and size. */
@Singleton
class Fetch {
    private static final int REDIRECTS = 3;
    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);
    /** Nobody's headers are longer; without a limit they could fill the memory before a byte of the body is counted. */
    private static final Http1Config SHORT_HEADERS = Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200)
            .build();
    private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);

    private final FeedAddress address;
    private final FeedsConfig config;
    private final CloseableHttpClient http;
    /** Apart from the other, so that none of its connections into the network is left for a feed that may not go there. */
    private final CloseableHttpClient httpToListed;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "feed-clock");
        thread.setDaemon(true);
        return thread;
    });

    Fetch(FeedAddress address, FeedsConfig config) {
        this.address = address;
        this.config = config;
        http = client(false);
        httpToListed = client(true);
    }

    private CloseableHttpClient client(boolean listedToo) {
        var silence = Timeout.of(config.silence());
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new CheckedNames(listedToo))
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(SHORT_HEADERS).build())
                .setMaxConnPerRoute(config.fetches() * config.atOnce()).setMaxConnTotal(4 * config.fetches() * config.atOnce())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.of(config.connect()))
                        .setSocketTimeout(silence).build())
                .build();
        return HttpClients.custom().setConnectionManager(connections).setUserAgent("Kith")
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence)
                        .setConnectionRequestTimeout(Timeout.of(config.page())).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().build();
    }

    @PreDestroy
    void stop() throws IOException {
        clock.shutdownNow();
        http.close();
        httpToListed.close();
    }

    /**
     * What is at the address, whole. It may lead elsewhere; to what is only on the operator's list when it is listed itself: nobody on
     * the internet is to send us into the network.
     *
     * @throws NothingThere when the server knows of nothing there
     */
    Spool get(URI uri) throws FeedTrouble {
        var listedToo = address.isListed(uri);
        var at = uri;
        for (var redirects = 0; redirects <= REDIRECTS; redirects++) {
            address.check(at, listedToo);
            var answer = ask(listedToo ? httpToListed : http, at);
            if (answer.body() != null) {
                return answer.body();
            }
            at = answer.elsewhere();
        }
        throw new FeedTrouble(FeedTrouble.Cause.TOO_MANY_REDIRECTS);
    }

    private Answer ask(CloseableHttpClient client, URI uri) throws FeedTrouble {
        var request = new HttpGet(uri);
        request.setHeader(HttpHeaders.ACCEPT, "application/json, application/zip;q=0.9, */*;q=0.1");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        var deadline = clock.schedule(request::cancel, config.page().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(uri, response));
        } catch (FeedTrouble known) {
            throw known;
        } catch (UnknownHostException e) {
            throw e.getCause() instanceof FeedTrouble refused ? refused : new FeedTrouble(FeedTrouble.Cause.NOT_REACHED);
        } catch (SocketTimeoutException e) {
            throw new FeedTrouble(FeedTrouble.Cause.STALLED);
        } catch (IOException | RuntimeException e) {
            throw new FeedTrouble(
                    request.isCancelled() ? FeedTrouble.Cause.TOO_SLOW : FeedTrouble.Cause.NOT_REACHED);
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer read(URI uri, ClassicHttpResponse response) throws IOException {
        var status = response.getCode();
        if (REDIRECTING.contains(status) && response.getFirstHeader(HttpHeaders.LOCATION) != null) {
            return new Answer(null, uri.resolve(response.getFirstHeader(HttpHeaders.LOCATION).getValue()));
        }
        if (NOTHING_THERE.contains(status)) {
            throw new NothingThere();
        }
        if (status != 200 || response.getEntity() == null) {
            throw new FeedTrouble(FeedTrouble.Cause.FAULT);
        }
        return new Answer(Spool.of(plain(response), config), null);
    }

    private static InputStream plain(ClassicHttpResponse response) throws IOException {
        var encoding = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
        var body = response.getEntity().getContent();
        if (encoding == null || "identity".equalsIgnoreCase(encoding.getValue())) {
            return body;
        }
        if (!"gzip".equalsIgnoreCase(encoding.getValue())) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
        try {
            return new GZIPInputStream(body);
        } catch (ZipException e) {
            throw new FeedTrouble(FeedTrouble.Cause.NOT_UNDERSTOOD);
        }
    }

    private record Answer(Spool body, URI elsewhere) {}

    /** The server answers, and has nothing at that address. */
    static class NothingThere extends FeedTrouble {
        NothingThere() {
            super(FeedTrouble.Cause.FAULT);
        }
    }

    /** Connections go to the addresses that passed, and nobody looks the name up again. */
    private class CheckedNames implements DnsResolver {
        private final boolean listedToo;

        CheckedNames(boolean listedToo) {
            this.listedToo = listedToo;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnsupportedOperationException("a port is needed to decide");
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            try {
                return address.usable(host, port, listedToo).stream().map(each -> new InetSocketAddress(each, port)).toList();
            } catch (FeedTrouble refused) {
                throw (UnknownHostException) new UnknownHostException("refused").initCause(refused);
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
