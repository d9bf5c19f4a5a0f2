package org.kith.network.groups;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;

@Path("/api/group-members")
@RolesAllowed("operator")
@Tag(name = "Groups")
class GroupMembersResource {
    private final Groups groups;
    private final Memberships memberships;

    GroupMembersResource(Groups groups, Memberships memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    @POST
    @Transactional
    @Operation(summary = "Let an account speak for a group; sent again, it changes the role")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupMember.class)))
    public Response join(@Valid @NotNull GroupMember request) {
        var group = groups.find(request.groupId())
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such group in your council."));
        if (group.status() == GroupStatus.MERGED) {
            throw NetworkProblem.NOT_PUBLISHED.because("It was merged into another group: name that one.");
        }
        if (group.status() == GroupStatus.REGISTERED) {
            throw NetworkProblem.NOT_PUBLISHED.because("Whoever registered it has not confirmed it by e-mail yet.");
        }
        memberships.join(request.groupId(), request.subject(), request.role());
        return Response.created(URI.create("/api/groups/" + request.groupId() + "/offers")).entity(request).build();
    }

    @Schema(name = "GroupMember")
    record GroupMember(
            @NotNull UUID groupId,
            @Schema(description = "The account: the subject of its tokens") @NotNull UUID subject,
            @NotNull Memberships.Role role) {}
}
