package org.kith.network.moderation;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.Caller;
import org.kith.kit.personal.PersonalText;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.registration.Decisions;
import org.kith.network.registration.Wards;

@Path("/api/moderation/groups")
@RolesAllowed("moderator")
@Tag(name = "Moderation")
class ModerationResource {
    private final WaitingGroups waiting;
    private final Groups groups;
    private final Decisions decisions;
    private final Caller caller;
    private final Wards wards;

    ModerationResource(WaitingGroups waiting, Groups groups, Decisions decisions, Caller caller, Wards wards) {
        this.waiting = waiting;
        this.groups = groups;
        this.decisions = decisions;
        this.caller = caller;
        this.wards = wards;
    }

    @GET
    @Transactional
    @Operation(summary = "The groups of your council that wait for you, those first who wait longest")
    public WaitingList list() {
        return new WaitingList(waiting.list());
    }

    @POST
    @Path("{id}/approve")
    @Transactional
    @Operation(summary = "Put a group into the directory; it is told why")
    public GroupFacts approve(@RestPath UUID id, @Valid @NotNull Approval request) {
        var group = waiting(id);
        decisions.publish(group, Boolean.TRUE.equals(request.trusted()), new PersonalText(request.reason()), caller.id());
        return GroupFacts.of(group, wards.names());
    }

    @POST
    @Path("{id}/refuse")
    @Transactional
    @Operation(summary = "Leave a group out of the directory; it is told why")
    public GroupFacts refuse(@RestPath UUID id, @Valid @NotNull Refusal request) {
        var group = waiting(id);
        decisions.refuse(group, new PersonalText(request.reason()), caller.id());
        return GroupFacts.of(group, wards.names());
    }

    private CommunityGroup waiting(UUID id) {
        var group = groups.lock(id);
        if (group.status() != GroupStatus.CONFIRMED) {
            throw NetworkProblem.ALREADY_DECIDED.because("This group does not wait for a decision.");
        }
        return group;
    }

    @Schema(name = "WaitingGroups")
    record WaitingList(@Schema(required = true) List<WaitingGroup> groups) {}

    @Schema(name = "GroupApproval")
    record Approval(
            @Schema(description = "In plain words; the group reads it") @NotBlank(message = "must say why, in plain words") @Size(max = 1000, message = "must have at most 1,000 characters") String reason,
            @Schema(description = "What the people of this group register next is published without waiting") Boolean trusted) {}

    @Schema(name = "Refusal")
    record Refusal(
            @Schema(description = "In plain words; they read it") @NotBlank(message = "must say why, in plain words") @Size(max = 1000, message = "must have at most 1,000 characters") String reason) {}
}
