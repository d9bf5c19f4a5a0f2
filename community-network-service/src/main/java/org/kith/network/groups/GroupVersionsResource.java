package org.kith.network.groups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/groups/{id}/versions")
@RolesAllowed("group-admin")
@Tag(name = "Groups")
class GroupVersionsResource {
    private final GroupEdits edits;
    private final Memberships memberships;
    private final Caller caller;

    GroupVersionsResource(GroupEdits edits, Memberships memberships, Caller caller) {
        this.edits = edits;
        this.memberships = memberships;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Who changed the words of a group you speak for and when, the latest first")
    public Versions versions(@RestPath UUID id) {
        memberships.mustBeMine(id);
        return new Versions(edits.versions(id).stream().map(Version::of).toList());
    }

    @POST
    @Path("{number}/restore")
    @Transactional
    @Operation(summary = "Go back to what the group said before a change", description = "For an admin of the group. From then on these are its own words, which no feed overwrites.")
    public void restore(@RestPath UUID id, @RestPath long number) {
        memberships.mustBeAdmin(id);
        if (!edits.goBack(id, number, caller.id())) {
            throw CommonProblem.NOT_FOUND.because("There is no such version of this group.");
        }
    }

    @Schema(name = "GroupVersions")
    record Versions(@Schema(required = true) List<Version> versions) {}

    @Schema(name = "GroupVersion", description = "A change, and what the group said of itself before it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @Schema(required = true) long number,
            @Schema(required = true) GroupChange change,
            @Schema(required = true) Instant changedAt,
            @Schema(description = "Who of the group's members, by id; not there when a feed changed it") UUID changedBy,
            @Schema(required = true) String name,
            @Schema(description = "What the group does") String description,
            @Schema(description = "Its own page") String url) {

        static Version of(GroupVersion version) {
            var words = version.content();
            return new Version(version.number(), version.change(), version.changedAt(), version.changedBy(), words.name(),
                    words.description(), words.url());
        }
    }
}
