package org.kith.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.groups.Groups;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/moderation")
@RolesAllowed("moderator")
@Tag(name = "Moderation")
class DuplicatesResource {
    private final Duplicates duplicates;
    private final MergeGroups merging;
    private final Groups groups;

    DuplicatesResource(Duplicates duplicates, MergeGroups merging, Groups groups) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.groups = groups;
    }

    @GET
    @Path("duplicates")
    @Transactional
    @Operation(summary = "Groups of your council that might be the same, side by side, newest first")
    public Pairs pairs() {
        return new Pairs(duplicates.pairs());
    }

    @POST
    @Path("duplicates/merge")
    @Transactional
    @Operation(summary = "Make two groups one", description = "Offers, assets and people go to the group that is kept; the id of the other leads to it. It can be undone.")
    public Merge merge(@Valid @NotNull MergeRequest request) {
        mustBeTwo(request.keep(), request.merge());
        return view(merging.merge(request.keep(), request.merge()));
    }

    @POST
    @Path("duplicates/dismiss")
    @Transactional
    @Operation(summary = "They are two: do not show them again")
    public void dismiss(@Valid @NotNull TwoGroups request) {
        mustBeTwo(request.first(), request.second());
        duplicates.keepApart(groups.get(request.first()).id(), groups.get(request.second()).id());
    }

    @GET
    @Path("merges")
    @Transactional
    @Operation(summary = "What was merged, newest first")
    public Merges merges() {
        var latest = merging.latest();
        groups.readTogether(latest.stream().flatMap(merge -> Stream.of(merge.survivor(), merge.merged())));
        return new Merges(latest.stream().map(this::view).toList());
    }

    @POST
    @Path("merges/{id}/undo")
    @Transactional
    @Operation(summary = "They were two after all: what went from one to the other goes back")
    public Merge undo(@RestPath UUID id) {
        return view(merging.undo(id));
    }

    private Merge view(GroupMerge merge) {
        return new Merge(merge.id(), merge.survivor(), nameOf(merge.survivor()), merge.merged(), nameOf(merge.merged()),
                merge.mergedAt(), merge.undoneAt());
    }

    private String nameOf(UUID id) {
        return groups.get(id).name();
    }

    private static void mustBeTwo(UUID one, UUID other) {
        if (one.equals(other)) {
            throw CommonProblem.INVALID_REQUEST.because("Please name two groups.");
        }
    }

    @Schema(name = "DuplicatePairs")
    record Pairs(@Schema(required = true) List<DuplicatePair> pairs) {}

    @Schema(name = "MergeRequest")
    record MergeRequest(@Schema(description = "The group that stays") @NotNull UUID keep,
            @Schema(description = "The group whose offers and people go there") @NotNull UUID merge) {}

    @Schema(name = "TwoGroups")
    record TwoGroups(@NotNull UUID first, @NotNull UUID second) {}

    @Schema(name = "Merges")
    record Merges(@Schema(required = true) List<Merge> merges) {}

    @Schema(name = "Merge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merge(@Schema(required = true) UUID id, @Schema(description = "The group that stayed", required = true) UUID kept,
            @Schema(required = true) String keptName,
            @Schema(description = "The group that went there", required = true) UUID merged,
            @Schema(required = true) String mergedName, @Schema(required = true) Instant mergedAt, Instant undoneAt) {}
}
