package org.kith.gateway.pages;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Groups that might be the same, side by side, and what was made one lately. */
@Path("/work/moderation/duplicates")
@RolesAllowed("moderator")
@Produces(MediaType.TEXT_HTML)
class DuplicatesPage {
    private static final int LATEST = 10;

    private final ModerationApi moderation;

    DuplicatesPage(@RestClient ModerationApi moderation) {
        this.moderation = moderation;
    }

    /** @param group only what might be the same as this one; null for all */
    @GET
    public Pages.Duplicates pairs(@RestQuery UUID group, @RestQuery String done) {
        return page(group, Done.of(done), null);
    }

    /** A form's address asked for as a page, as after signing in again. */
    @GET
    @Path("{form:merge|apart|undo}")
    public Response back() {
        return Response.seeOther(URI.create("/work/moderation/duplicates")).build();
    }

    @POST
    @Path("merge")
    public Response merge(@RestForm UUID keep, @RestForm UUID merge) {
        return answer(Done.MERGED, () -> moderation.merge(new Moderation.MergeRequest(keep, merge)));
    }

    @POST
    @Path("apart")
    public Response keepApart(@RestForm UUID first, @RestForm UUID second) {
        return answer(Done.APART, () -> moderation.keepApart(new Moderation.TwoGroups(first, second)));
    }

    @POST
    @Path("undo")
    public Response undo(@RestForm UUID id) {
        return answer(Done.UNDONE, () -> moderation.undo(id));
    }

    private Response answer(Done done, Runnable send) {
        var refusal = Ask.refusalOf(send);
        return refusal == null
                ? Response.seeOther(URI.create("/work/moderation/duplicates?done=" + done.code())).build()
                : Response.status(refusal.status()).entity(page(null, null, refusal)).build();
    }

    private Pages.Duplicates page(UUID group, Done done, Refusal refusal) {
        var pairs = Ask.of(moderation::duplicates).pairs().stream().filter(pair -> group == null || pair.isAbout(group))
                .toList();
        var merges = Ask.of(moderation::merges).merges().stream().limit(LATEST).toList();
        return new Pages.Duplicates(pairs, merges, group != null, done, refusal);
    }
}
