package org.kith.network.desk;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Browsers say where a form comes from in headers that no page can forge. A request that says nothing does not come from a browser
 * of today and is refused.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
class SameOriginForms {

    @FromOurPages
    @ServerRequestFilter
    Response check(ContainerRequestContext context) {
        return "POST".equals(context.getMethod()) && !comesFromOurPage(context) ? GroupPages.notFromOurPage() : null;
    }

    private static boolean comesFromOurPage(ContainerRequestContext context) {
        var from = context.getHeaderString("Sec-Fetch-Site");
        if (from != null) {
            return "same-origin".equals(from);
        }
        var origin = context.getHeaderString("Origin");
        return origin != null && origin.endsWith("://" + context.getHeaderString(HttpHeaders.HOST));
    }
}
