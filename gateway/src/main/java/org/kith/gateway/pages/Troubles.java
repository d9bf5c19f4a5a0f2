package org.kith.gateway.pages;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What a person reads when a page cannot be shown. */
class Troubles {
    private static final Logger LOG = Logger.getLogger(Troubles.class);
    private static final int BEFORE_THE_LAST = Integer.MAX_VALUE - 1;
    private static final TemplateInstance NOT_HERE = new Pages.Trouble("We cannot find that page",
            "It is not there, or it is not yours to see. If you typed the address, please check it.");

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_LAST).handler(Troubles::notFound);
    }

    private static void notFound(RoutingContext context) {
        var accepts = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accepts == null || !accepts.contains("text/html") || context.normalizedPath().startsWith("/api/")) {
            context.next();
            return;
        }
        context.response().setStatusCode(404).putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(NOT_HERE.render());
    }

    @ServerExceptionMapper
    Response refused(Refusal.Told e) {
        return e.refusal().status() == 404
                ? page(404, NOT_HERE)
                : page(e.refusal().status(), new Pages.Trouble(e.refusal().title(), e.refusal().detail()));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return page(404, NOT_HERE);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return page(403, new Pages.Trouble("These pages are for key workers",
                "You are signed in, but not as a key worker. Ask your council's operator if that is not right."));
    }

    @ServerExceptionMapper
    Response unreadable(WebApplicationException e) {
        return page(e.getResponse().getStatus(), new Pages.Trouble("That did not work",
                "The page could not make sense of what was sent. Please go back and try again."));
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.error("unexpected failure", e);
        return page(500, new Pages.Trouble("Something went wrong on our side",
                "It has been logged. Please try again, and tell your council's operator if it stays."));
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page.render()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).build();
    }
}
