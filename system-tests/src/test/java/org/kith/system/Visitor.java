package org.kith.system;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who looks at pages and sends their forms, as a browser without JavaScript does: cookies are kept, redirects followed. */
final class Visitor {
    private static final Pattern LOGIN = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies()).followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String gateway = Suite.stack().gatewayUrl();

    /** Signs in at the identity provider as a person of the demo realm, and comes back to the page. */
    String signIn(String name, String path) {
        var login = LOGIN.matcher(open(path));
        if (!login.find()) {
            throw new AssertionError("no page to sign in");
        }
        return sendFrom(null, login.group(1).replace("&amp;", "&"), "username", name, "password", "kith-demo");
    }

    /** A page of ours, or the one a link leads to. */
    String open(String path) {
        return body(HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30)).GET().build());
    }

    /** A form of ours, with its fields' names and values in turns; the page that answers. */
    String send(String path, String... fields) {
        return sendFrom(gateway, path, fields);
    }

    private String sendFrom(String origin, String path, String... fields) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var form = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
        return body((origin == null ? form : form.header("Origin", origin)).build());
    }

    private URI address(String path) {
        return URI.create(path.startsWith("/") ? gateway + path : path);
    }

    private String body(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(
                        List.of(request.method(), request.uri().getPath(), response.statusCode(), response.body())
                                .toString());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** As a browser keeps them for localhost, where secure cookies travel without TLS too. */
    private static final class Cookies extends CookieHandler {
        private final Map<String, String> kept = new ConcurrentHashMap<>();

        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
            return kept.isEmpty()
                    ? Map.of()
                    : Map.of("Cookie", List.of(kept.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI uri, Map<String, List<String>> headers) {
            headers.entrySet().stream().filter(header -> "set-cookie".equalsIgnoreCase(header.getKey()))
                    .flatMap(header -> header.getValue().stream()).flatMap(cookie -> HttpCookie.parse(cookie).stream())
                    .forEach(this::keep);
        }

        private void keep(HttpCookie cookie) {
            if (cookie.getMaxAge() == 0) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
