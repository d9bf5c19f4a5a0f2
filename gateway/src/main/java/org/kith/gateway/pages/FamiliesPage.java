package org.kith.gateway.pages;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkus.security.identity.SecurityIdentity;

/** A key worker's families, and the form for one more. */
@Path("/work")
@RolesAllowed("key-worker")
@Produces(MediaType.TEXT_HTML)
class FamiliesPage {
    private final FamilyApi families;
    private final SecurityIdentity identity;

    FamiliesPage(@RestClient FamilyApi families, SecurityIdentity identity) {
        this.families = families;
        this.identity = identity;
    }

    /** Where everybody comes after signing in: each goes on to what is theirs. */
    @GET
    @RolesAllowed({"key-worker", "moderator"})
    public Response list() {
        return identity.hasRole("key-worker")
                ? Response.ok(new Pages.Families(Ask.of(families::mine).families())).build()
                : Response.seeOther(URI.create("/work/moderation")).build();
    }

    @GET
    @Path("families/new")
    public Pages.NewFamily form() {
        return new Pages.NewFamily(NewFamilyForm.EMPTY, null);
    }

    @POST
    @Path("families")
    public Response create(@BeanParam NewFamilyForm form) {
        try {
            var family = Ask.of(() -> families.create(form.key(), form.request()));
            return FamilyPage.after(family.id(), Done.CREATED);
        } catch (Refusal.Told e) {
            return Response.status(e.refusal().status()).entity(new Pages.NewFamily(form, e.refusal())).build();
        }
    }

    @GET
    @Path("families")
    public Response back() {
        return Response.seeOther(URI.create("/work")).build();
    }
}
