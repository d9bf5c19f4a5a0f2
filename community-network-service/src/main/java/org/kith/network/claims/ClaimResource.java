package org.kith.network.claims;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.network.letters.LookIntoYourEmail;

@Path("/api/groups/{groupId}/claims")
@Tag(name = "Registration")
class ClaimResource {
    private final Claims claims;

    ClaimResource(Claims claims) {
        this.claims = claims;
    }

    @POST
    @PermitAll
    @ResponseStatus(202)
    @Operation(summary = "Say that you speak for a group that is in the directory", description = "No account needed. They get a link; when their address is not the group's own, or somebody speaks for it already, the council's moderator decides once they have used it. The answer is the same.")
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = LookIntoYourEmail.class)))
    public LookIntoYourEmail claim(@RestPath UUID groupId, @Valid @NotNull ClaimGroup request) {
        claims.receive(groupId, request);
        return LookIntoYourEmail.PLEASE;
    }
}
