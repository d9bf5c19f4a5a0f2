package org.kith.gateway.pages;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes a form only from our own pages. Browsers say where a form comes from in headers that no page can forge, so no token has to
 * travel in every form. A request that says neither does not come from a browser of today and is refused.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
class SameOriginForms {
    private static final String FROM = "Sec-Fetch-Site";

    @ServerRequestFilter(preMatching = true)
    Response check(ContainerRequestContext context) {
        if (!"POST".equals(context.getMethod()) || comesFromOurPage(context)) {
            return null;
        }
        return Response.status(Response.Status.FORBIDDEN).entity("This form was not sent from a page of Kith.")
                .type("text/plain").build();
    }

    private static boolean comesFromOurPage(ContainerRequestContext context) {
        var from = context.getHeaderString(FROM);
        if (from != null) {
            return "same-origin".equals(from);
        }
        var origin = context.getHeaderString("Origin");
        return origin != null && origin.endsWith("://" + context.getHeaderString(HttpHeaders.HOST));
    }
}
