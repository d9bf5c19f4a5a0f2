package org.kith.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that keep a page from being framed, scripted or followed; a service's own stricter word wins. */
final class BrowserSafety {
    private static final String NO_SCRIPTS = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private BrowserSafety() {}

    static void ofForwardedPage(MultiMap headers) {
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        setIfAbsent(headers, "Content-Security-Policy", NO_SCRIPTS);
        // The address of an answer page is its key; it must not travel in a Referer.
        setIfAbsent(headers, "Referrer-Policy", "same-origin");
        setIfAbsent(headers, "X-Frame-Options", "DENY");
        setIfAbsent(headers, "Cache-Control", "no-store");
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
