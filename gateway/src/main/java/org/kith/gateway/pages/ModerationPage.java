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

/** What waits for a moderator: groups that want to be in the directory, and people who say that a group is theirs. */
@Path("/work/moderation")
@RolesAllowed("moderator")
@Produces(MediaType.TEXT_HTML)
class ModerationPage {
    private final ModerationApi moderation;

    ModerationPage(@RestClient ModerationApi moderation) {
        this.moderation = moderation;
    }

    @GET
    public Pages.Waiting waiting(@RestQuery String done) {
        return page(Done.of(done), null, DecisionForm.EMPTY);
    }

    /** A form's address asked for as a page, as after signing in again. */
    @GET
    @Path("{form:groups|claims}")
    public Response back() {
        return Response.seeOther(URI.create("/work/moderation")).build();
    }

    @POST
    @Path("groups")
    public Response decideOnGroup(@BeanParam DecisionForm form) {
        return answer(form, () -> moderation.approveGroup(form.id(), form.approval()), Done.GROUP_IN,
                () -> moderation.refuseGroup(form.id(), form.why()), Done.GROUP_OUT);
    }

    @POST
    @Path("claims")
    public Response decideOnClaim(@BeanParam DecisionForm form) {
        return answer(form, () -> moderation.approveClaim(form.id(), form.why()), Done.CLAIM_ACCEPTED,
                () -> moderation.refuseClaim(form.id(), form.why()), Done.CLAIM_REFUSED);
    }

    private Response answer(DecisionForm form, Runnable yes, Done afterYes, Runnable no, Done afterNo) {
        if (form.id() == null || !form.isYes() && !form.isNo()) {
            throw new BadRequestException();
        }
        var refusal = Ask.refusalOf(form.isYes() ? yes : no);
        return refusal == null
                ? Response.seeOther(URI.create("/work/moderation?done=" + (form.isYes() ? afterYes : afterNo).code())).build()
                : Response.status(refusal.status()).entity(page(null, refusal, form)).build();
    }

    private Pages.Waiting page(Done done, Refusal refusal, DecisionForm entered) {
        return new Pages.Waiting(Ask.of(moderation::groups).groups(), Ask.of(moderation::claims).claims(), done, refusal,
                entered);
    }
}
