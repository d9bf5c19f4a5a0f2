package org.kith.gateway.pages;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a visitor sees without an account. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PublicPages {

    @GET
    public Pages.Landing landing() {
        return new Pages.Landing();
    }

    /** The session lives under /work, so that is where it ends. */
    @GET
    @Path("sign-out")
    public Response signOut() {
        return Response.seeOther(URI.create("/work/sign-out")).build();
    }
}
