package org.kith.network.groups;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/groups/mine")
@RolesAllowed("group-admin")
@Tag(name = "Groups")
class GroupsResource {
    private final Memberships memberships;

    GroupsResource(Memberships memberships) {
        this.memberships = memberships;
    }

    @GET
    @Transactional
    @Operation(summary = "The groups you speak for")
    public GroupList mine() {
        return new GroupList(memberships.mine().stream()
                .map(group -> new GroupView(group.id(), group.name(), group.description(), group.status())).toList());
    }

    record GroupList(@Schema(required = true) List<GroupView> groups) {}

    @Schema(name = "Group")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroupView(@Schema(required = true) UUID id, @Schema(required = true) String name,
            @Schema(description = "What the group does") String description,
            @Schema(required = true) GroupStatus status) {}
}
