package org.kith.network.groups;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;

@Path("/api/groups/{id}")
@Tag(name = "Groups")
class GroupResource {
    private final Groups groups;
    private final GroupEdits edits;
    private final Memberships memberships;
    private final Caller caller;

    GroupResource(Groups groups, GroupEdits edits, Memberships memberships, Caller caller) {
        this.groups = groups;
        this.edits = edits;
        this.memberships = memberships;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "One published group")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublicGroup.class)))
    @APIResponse(responseCode = "308", description = "It was merged with the group at Location")
    public RestResponse<PublicGroup> get(@RestPath UUID id) {
        return groups.published(id).map(RestResponse::ok).orElseGet(() -> movedOrGone(id));
    }

    @PUT
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Put a group you speak for in your own words; no feed overwrites them")
    public void change(@RestPath UUID id, @Valid @NotNull ChangeGroup request) {
        memberships.mustBeAdmin(id);
        edits.speak(id, request, caller.id());
    }

    @POST
    @Path("release")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Let feeds say again what the group is called and what it does")
    public void release(@RestPath UUID id) {
        memberships.mustBeAdmin(id);
        edits.release(id, caller.id());
    }

    private RestResponse<PublicGroup> movedOrGone(UUID id) {
        var survivor = groups.survivorOf(id).filter(other -> !other.equals(id)).flatMap(groups::published);
        return survivor.map(GroupResource::movedTo)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such group."));
    }

    private static RestResponse<PublicGroup> movedTo(PublicGroup survivor) {
        return ResponseBuilder.<PublicGroup>create(308).location(URI.create("/api/groups/" + survivor.id())).build();
    }
}
