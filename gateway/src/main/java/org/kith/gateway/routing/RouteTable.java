package org.kith.gateway.routing;

import static org.kith.gateway.routing.Service.FAMILY;
import static org.kith.gateway.routing.Service.NETWORK;
import static org.kith.gateway.routing.Service.REFERRAL;

import java.util.List;
import java.util.regex.Pattern;

/** Which paths go where. What is not here is never forwarded; the services decide who may do what. */
final class RouteTable {
    static final List<Route> ROUTES = List.of(
            new Route("/api/families", FAMILY),
            new Route("/api/journeys", FAMILY),

            new Route("/api/places", NETWORK),
            new Route("/api/councils", NETWORK),
            new Route("/api/postcodes", NETWORK),
            new Route("/api/lsoas", NETWORK),
            new Route("/api/wards", NETWORK),
            new Route("/api/imports", NETWORK),
            new Route("/api/feeds", NETWORK),
            new Route("/api/import-runs", NETWORK),
            new Route("/api/groups", NETWORK),
            new Route("/api/group-members", NETWORK),
            new Route("/api/group-registrations", NETWORK),
            new Route("/api/moderation", NETWORK),
            new Route("/api/assets", NETWORK),
            new Route("/groups", NETWORK),
            new Route("/still-on", NETWORK),
            new Route("/api/offers", NETWORK),
            new Route("/api/taxonomies", NETWORK),
            new Route("/api/settings", NETWORK),
            new Route("/api/matches", NETWORK),
            new Route("/api/search", NETWORK),
            new Route("/open-referral-uk", NETWORK),
            new Route("/councils", NETWORK),

            new Route("/api/proposals", REFERRAL),
            new Route("/api/referrals", REFERRAL),
            new Route("/answer", REFERRAL));

    /** What takes more than 1 MiB; its service says how much. */
    private static final Pattern LARGE = Pattern.compile("/api/feeds/[^/]+/file");

    /** What its service lets any page in any browser read. */
    private static final Pattern OPEN = Pattern.compile("((/councils/[^/]+)?/open-referral-uk|/api/search)(/.*)?");

    private RouteTable() {}

    /** Whether a request may have a body of any size. It streams through, so none costs us memory. */
    static boolean takesFiles(String path) {
        return LARGE.matcher(path).matches();
    }

    /** Whether any page in any browser may read the answer. */
    static boolean isOpenToPages(String path) {
        return OPEN.matcher(path).matches();
    }

    /** The path itself and everything below it. */
    record Route(String path, Service service) {}
}
