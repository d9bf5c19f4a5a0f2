package org.kith.gateway.pages;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Whose groups are in the directory without waiting for a moderator: to give that later, and to take it back. */
@Path("/work/moderation/trust")
@RolesAllowed("moderator")
@Produces(MediaType.TEXT_HTML)
class TrustPage {
    private final ModerationApi moderation;

    TrustPage(@RestClient ModerationApi moderation) {
        this.moderation = moderation;
    }

    /** @param name of a group that is looked for; without it, those who are trusted */
    @GET
    public Pages.Trust look(@RestQuery String name, @RestQuery String done) {
        return page(Text.orNull(name), Done.of(done), null, TrustForm.EMPTY);
    }

    @POST
    public Response say(@BeanParam TrustForm form) {
        if (!form.isComplete()) {
            throw new BadRequestException();
        }
        var refusal = Ask.refusalOf(() -> moderation.sayTrust(form.id(), form.said()));
        return refusal == null
                ? Response
                        .seeOther(URI.create(
                                "/work/moderation/trust?done=" + (form.isYes() ? Done.TRUSTED : Done.TRUST_ENDED).code()))
                        .build()
                : Response.status(refusal.status()).entity(page(Text.orNull(form.name()), null, refusal, form)).build();
    }

    private Pages.Trust page(String name, Done done, Refusal refusal, TrustForm entered) {
        return new Pages.Trust(Ask.of(() -> moderation.trust(name)).groups(), name, done, refusal, entered);
    }
}
