package org.kith.network.assets;

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
import org.kith.network.groups.AssetType;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/assets/{id}/versions")
@RolesAllowed({"moderator", "group-admin"})
@Tag(name = "Assets")
class AssetVersionsResource {
    private final Assets assets;
    private final AssetEdits edits;
    private final WhoMaySay who;
    private final Caller caller;

    AssetVersionsResource(Assets assets, AssetEdits edits, WhoMaySay who, Caller caller) {
        this.assets = assets;
        this.edits = edits;
        this.who = who;
        this.caller = caller;
    }

    @GET
    @Transactional
    @Operation(summary = "Who changed what and when, the latest first", description = "Words that tell a name or a contact which is not published now are forgotten.")
    public Versions versions(@RestPath UUID id) {
        who.mustBeMine(assets.kept(id).groupId());
        return new Versions(edits.versions(id).stream().map(Version::of).toList());
    }

    @POST
    @Path("{number}/restore")
    @Transactional
    @Operation(summary = "Go back to what the asset was before a change", description = "Its words, its ward and its place on the map; who to ask, and whether their name is shown, stay as they are. What was taken off the map comes back with put-back.")
    public AssetView restore(@RestPath UUID id, @RestPath long number) {
        var asset = assets.get(id);
        who.mustBeMine(asset.groupId());
        var before = edits.before(asset, number)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such version of this asset."));
        who.maySay(before);
        edits.goBack(asset, before, caller.id());
        return assets.published(id);
    }

    @Schema(name = "AssetVersions")
    record Versions(@Schema(required = true) List<Version> versions) {}

    @Schema(name = "AssetVersion", description = "A change, and what the asset was before it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @Schema(required = true) long number,
            @Schema(required = true) AssetChange change,
            @Schema(required = true) Instant changedAt,
            @Schema(description = "The moderator, or who of the group's members, by id", required = true) UUID changedBy,
            @Schema(required = true) AssetType type,
            @Schema(required = true) String title,
            String description,
            @Schema(description = "GSS code", required = true) String ward,
            @Schema(description = "How to borrow it or to meet") String howTo) {

        static Version of(AssetVersion version) {
            var said = version.content();
            return new Version(version.number(), version.change(), version.changedAt(), version.changedBy(), said.type(),
                    said.title(), said.description(), said.ward(), said.howTo());
        }
    }
}
