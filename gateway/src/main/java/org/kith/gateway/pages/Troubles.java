package org.kith.gateway.pages;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.gateway.routing.GatewayProblem;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;

/** What a person reads when a page cannot be shown. */
class Troubles {
    private static final Logger LOG = Logger.getLogger(Troubles.class);
    private static final TemplateInstance NOT_HERE = new Pages.Trouble("We cannot find that page",
            "It is not there, or it is not yours to see. If you typed the address, please check it.");

    @ServerExceptionMapper
    Response refused(Refusal.Told e) {
        return e.refusal().status() == 404
                ? page(404, NOT_HERE)
                : page(e.refusal().status(), new Pages.Trouble(e.refusal().title(), e.refusal().detail()));
    }

    /** Any address that leads nowhere comes here: a person is told in words, software with a problem document. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, HttpHeaders headers, UriInfo address) {
        var isPerson = headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals)
                && !address.getPath().startsWith("/api/");
        return isPerson
                ? page(404, NOT_HERE)
                : Response.status(404).type(GatewayProblem.MEDIA_TYPE)
                        .entity(GatewayProblem.NOT_FOUND.json().getBytes(StandardCharsets.UTF_8)).build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return page(403, new Pages.Trouble("This page is not for your account",
                "You are signed in, but the page is for others: families are for their key workers, the directory for moderators. "
                        + "Ask your council's operator if that is not right."));
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
