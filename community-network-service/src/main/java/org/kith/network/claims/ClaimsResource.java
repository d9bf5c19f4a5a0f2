package org.kith.network.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.Admins;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/moderation/claims")
@RolesAllowed("moderator")
@Tag(name = "Moderation")
class ClaimsResource {
    private final Claims claims;
    private final Groups groups;
    private final Persons persons;
    private final Admins admins;

    ClaimsResource(Claims claims, Groups groups, Persons persons, Admins admins) {
        this.claims = claims;
        this.groups = groups;
        this.persons = persons;
        this.admins = admins;
    }

    @GET
    @Transactional
    @Operation(summary = "Who says that they speak for a group of your council and waits for you")
    public ClaimList list() {
        var waiting = claims.waiting();
        persons.readTogether(waiting.stream().map(GroupClaim::personId));
        groups.readTogether(waiting.stream().map(this::askedFor));
        var ids = waiting.stream().map(this::groupOf).distinct().toList();
        groups.readTogether(ids.stream());
        groups.readEmailsTogether(ids.stream());
        var known = admins.of(ids);
        return new ClaimList(waiting.stream().map(claim -> view(claim, known)).toList());
    }

    @POST
    @Path("{id}/approve")
    @Transactional
    @Operation(summary = "Let them speak for the group; they get a link and your reason")
    public Claim approve(@RestPath UUID id, @Valid @NotNull Answer request) {
        return view(claims.approve(id, new PersonalText(request.reason())));
    }

    @POST
    @Path("{id}/refuse")
    @Transactional
    @Operation(summary = "Do not let them speak for the group; they are told why")
    public Claim refuse(@RestPath UUID id, @Valid @NotNull Answer request) {
        return view(claims.refuse(id, new PersonalText(request.reason())));
    }

    private Claim view(GroupClaim claim) {
        return view(claim, admins.of(List.of(groupOf(claim))));
    }

    /** After a merging it is about the group that stayed. */
    private UUID groupOf(GroupClaim claim) {
        var group = askedFor(claim);
        return groups.get(group).status() == GroupStatus.MERGED ? groups.survivorOf(group).orElse(group) : group;
    }

    private UUID askedFor(GroupClaim claim) {
        return persons.find(claim.personId()).map(GroupPerson::groupId).orElse(claim.groupId());
    }

    private Claim view(GroupClaim claim, Map<UUID, Integer> adminsOfGroups) {
        var person = persons.find(claim.personId());
        var group = groups.get(groupOf(claim));
        return new Claim(claim.id(), group.id(), group.name(), group.description(), group.url(),
                groups.emailOf(group.id()).map(PersonalText::value).orElse(null), adminsOfGroups.getOrDefault(group.id(), 0),
                claim.state(), claim.claimedAt(),
                person.map(GroupPerson::email).map(PersonalText::value).orElse(null),
                person.map(GroupPerson::name).map(PersonalText::valueOf).orElse(null), PersonalText.valueOf(claim.note()));
    }

    @Schema(name = "ClaimAnswer")
    record Answer(
            @Schema(description = "In plain words; they read it") @NotBlank(message = "must say why, in plain words") @Size(max = 1000, message = "must have at most 1,000 characters") String reason) {}

    @Schema(name = "ClaimList")
    record ClaimList(@Schema(required = true) List<Claim> claims) {}

    /** Names a person: not for logs. */
    @Schema(name = "Claim")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Claim(@Schema(required = true) UUID id, @Schema(required = true) UUID groupId,
            @Schema(required = true) String groupName, String groupDescription,
            @Schema(description = "Its own page") String groupUrl,
            @Schema(description = "Its own address, to ask there; never published") String groupEmail,
            @Schema(description = "How many people may do everything for the group already", required = true) int admins,
            @Schema(required = true) GroupClaim.State state,
            @Schema(required = true) Instant claimedAt, String email, String name,
            @Schema(description = "What they wrote to show that it is their group") String note) {

        @Override
        public String toString() {
            return "Claim[id=" + id + "]";
        }
    }
}
