package org.kith.network.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.network.members.Invitation;

/** Where somebody who lost the link to their desk asks for a new one. The answer does not tell whether we know the address. */
@Path("/groups/lost-link")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class LostLinkPage {
    private final LostLinks lost;
    private final Errors errors;

    LostLinkPage(LostLinks lost, Errors errors) {
        this.lost = lost;
        this.errors = errors;
    }

    @GET
    @Operation(summary = "Ask for the link to your group's desk", description = "HTML for people.")
    public Response ask() {
        return GroupPages.page(200, GroupPages.Templates.lostLink(null, null));
    }

    @POST
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Send it", description = "HTML for people. The answer is the same whether or not the address is known.")
    public Response send(@RestForm String email) {
        var typed = email == null || email.isBlank() ? null : email.strip();
        var wrong = errors.in(new Invitation(typed, null, null)).get("email");
        if (wrong != null) {
            return GroupPages.page(400, GroupPages.Templates.lostLink(email, wrong));
        }
        lost.send(typed);
        return GroupPages.lookIntoYourEmail();
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
