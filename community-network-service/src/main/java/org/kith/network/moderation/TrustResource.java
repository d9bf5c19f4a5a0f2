package org.kith.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kith.kit.Caller;
import org.kith.kit.personal.PersonalText;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.registration.Decisions;
import org.kith.network.registration.Decisions.OfTrust;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/moderation/trust")
@RolesAllowed("moderator")
@Tag(name = "Moderation")
class TrustResource {
    private final Trust trust;
    private final Groups groups;
    private final Decisions decisions;
    private final Caller caller;

    TrustResource(Trust trust, Groups groups, Decisions decisions, Caller caller) {
        this.trust = trust;
        this.groups = groups;
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "The groups of your council whose people are trusted; with a name, those of the directory that are called like it")
    public TrustList list(@RestQuery @Size(max = 120, message = "must have at most 120 characters") String name) {
        var found = name == null || name.isBlank() ? trust.trusted() : trust.called(name.strip());
        var said = decisions.latestOfTrust(found.stream().map(CommunityGroup::id).toList());
        return new TrustList(found.stream().map(group -> GroupTrust.of(group, said.get(group.id()))).toList());
    }

    @PUT
    @Path("{groupId}")
    @Transactional
    @Operation(summary = "Trust the people of a group, or no longer; they are told why", description = "What they register next is published without waiting, or waits again. What is published stays. Sent again, it changes nothing and tells nobody.")
    public GroupTrust say(@RestPath UUID groupId, @Valid @NotNull SayTrust request) {
        var group = groups.lock(groupId);
        if (group.status() != GroupStatus.PUBLISHED) {
            throw NetworkProblem.NOT_PUBLISHED.because("Only groups of the directory can be trusted.");
        }
        decisions.trust(group, request.trusted(), new PersonalText(request.reason()), caller.id());
        return GroupTrust.of(group, decisions.latestOfTrust(List.of(groupId)).get(groupId));
    }

    @Schema(name = "SayTrust")
    record SayTrust(
            @Schema(description = "Whether what the people of this group register next is published without waiting") @NotNull Boolean trusted,
            @Schema(description = "In plain words; the group reads it") @NotBlank(message = "must say why, in plain words") @Size(max = 1000, message = "must have at most 1,000 characters") String reason) {}

    @Schema(name = "TrustList")
    record TrustList(@Schema(required = true) List<GroupTrust> groups) {}

    @Schema(name = "GroupTrust", description = "Whether the people of a group are trusted, and what was said of that last")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupTrust(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name,
            String description,
            @Schema(description = "What they register next is published without waiting", required = true) boolean trusted,
            @Schema(description = "Not there where nothing was kept of it") Instant saidAt,
            @Schema(description = "The moderator's account; not there where nobody had to decide") UUID saidBy,
            @Schema(description = "What the group was told") String reason) {

        static GroupTrust of(CommunityGroup group, OfTrust said) {
            return said == null
                    ? new GroupTrust(group.id(), group.name(), group.description(), group.isTrusted(), null, null, null)
                    : new GroupTrust(group.id(), group.name(), group.description(), group.isTrusted(), said.at(), said.by(),
                            said.reason().value());
        }
    }
}
