package org.kith.network.feeds;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of a feed's pages and records. */
record FeedPages(URI services, int pageSize) {

    /** @param address as the operator gave it, with or without {@code /services} at its end */
    static FeedPages at(URI address, int pageSize) {
        var path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        var services = path.endsWith("/services") ? path : path + "/services";
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new FeedPages(address.resolve(services + query), pageSize);
    }

    URI page(int number) {
        var separator = services.getRawQuery() == null ? "?" : "&";
        return URI.create(services + separator + "page=" + number + "&per_page=" + pageSize);
    }

    URI ofService(String id) {
        var query = services.getRawQuery() == null ? "" : "?" + services.getRawQuery();
        return services.resolve(services.getRawPath() + "/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + query);
    }
}
