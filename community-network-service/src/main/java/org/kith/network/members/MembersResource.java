package org.kith.network.members;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.network.groups.Memberships;
import org.kith.network.letters.LookIntoYourEmail;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/groups/{groupId}")
@RolesAllowed("group-admin")
@Tag(name = "Groups")
class MembersResource {
    private final Members members;
    private final Memberships memberships;

    MembersResource(Members members, Memberships memberships) {
        this.members = members;
        this.memberships = memberships;
    }

    @GET
    @Path("members")
    @Transactional
    @Operation(summary = "Who looks after a group you speak for")
    public MemberList list(@RestPath UUID groupId) {
        memberships.mustBeMine(groupId);
        return new MemberList(members.of(groupId), advice(groupId));
    }

    @POST
    @Path("invitations")
    @Transactional
    @ResponseStatus(202)
    @Operation(summary = "Ask somebody by e-mail to look after the group with you", description = "For an admin of the group. The answer is the same whether or not the address is known.")
    @APIResponse(responseCode = "202", content = @Content(mediaType = "application/json", schema = @Schema(implementation = Invited.class)))
    public Invited invite(@RestPath UUID groupId, @Valid @NotNull Invitation request) {
        memberships.mustBeAdmin(groupId);
        members.invite(groupId, request);
        return new Invited(LookIntoYourEmail.THEY_GET_A_LETTER, advice(groupId));
    }

    @DELETE
    @Path("members/{memberId}")
    @Transactional
    @Operation(summary = "Take somebody off the list; the last admin stays", description = "For an admin of the group.")
    public void remove(@RestPath UUID groupId, @RestPath UUID memberId) {
        memberships.mustBeAdmin(groupId);
        members.remove(groupId, memberId);
    }

    private String advice(UUID groupId) {
        return members.needASecondAdmin(groupId)
                ? "Only one person can look after this group now. It is a good idea to ask a second one."
                : null;
    }

    @Schema(name = "MemberList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberList(@Schema(required = true) List<Member> members,
            @Schema(description = "What would be a good idea, in words") String advice) {}

    @Schema(name = "Invited")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invited(@Schema(required = true) String message,
            @Schema(description = "What would be a good idea, in words") String advice) {}
}
