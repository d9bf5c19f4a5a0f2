package org.kith.network.registration;

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
import org.kith.network.letters.LookIntoYourEmail;

@Path("/api/group-registrations")
@Tag(name = "Registration")
class RegistrationResource {
    private final Registrations registrations;

    RegistrationResource(Registrations registrations) {
        this.registrations = registrations;
    }

    @POST
    @PermitAll
    @ResponseStatus(202)
    @Operation(summary = "Register your group", description = "No account needed. A letter with a link goes to the address; the answer is the same whether or not we know it. Sent again, it changes what was said before.")
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = LookIntoYourEmail.class)))
    public LookIntoYourEmail register(@Valid @NotNull RegisterGroup request) {
        registrations.receive(request);
        return LookIntoYourEmail.PLEASE;
    }
}
