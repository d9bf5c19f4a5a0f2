package org.kith.network.assets;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kith.kit.Caller;
import org.kith.kit.Created;
import org.kith.kit.IdempotencyKey;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.AssetType;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/assets")
@Tag(name = "Assets")
class AssetsResource {
    private final Assets assets;
    private final AssetEdits edits;
    private final WhoMaySay who;
    private final Caller caller;

    AssetsResource(Assets assets, AssetEdits edits, WhoMaySay who, Caller caller) {
        this.assets = assets;
        this.edits = edits;
        this.who = who;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "What helps people in a place, beyond services", description = "Filter by council, type and ward; a page may be empty.")
    public AssetList list(@RestQuery String council, @RestQuery AssetType type, @RestQuery String ward,
            @RestQuery @DefaultValue("1") @Min(1) @Max(100_000) int page,
            @RestQuery("per_page") @DefaultValue("50") @Min(1) @Max(100) int perPage) {
        return new AssetList(assets.page(council, type, ward, page, perPage));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    @Operation(summary = "One asset")
    public AssetView get(@RestPath UUID id) {
        return assets.published(id);
    }

    @GET
    @Path("{id}/contact")
    @RolesAllowed({"moderator", "group-admin"})
    @Transactional
    @Operation(summary = "Who to ask about an asset", description = "For a moderator, and for admins of the group that looks after it.")
    public Contact contact(@RestPath UUID id) {
        var asset = assets.get(id);
        who.mustBeMine(asset.groupId());
        var contact = assets.contact(asset);
        return new Contact(contact.contact().value(), PersonalText.valueOf(contact.name()));
    }

    @POST
    @RolesAllowed({"moderator", "group-admin"})
    @Transactional
    @Operation(summary = "Put an asset on the map", description = "A moderator may do it for any; an admin of a group for one the group looks after.")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssetView.class)))
    public RestResponse<AssetView> publish(@Valid @BeanParam IdempotencyKey key, @Valid @NotNull SayAsset request) {
        who.maySay(request);
        var id = key.idFor("asset", caller);
        if (assets.find(id).isEmpty()) {
            assets.begin(id, request);
        }
        return Created.at("/api/assets/" + id, assets.published(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({"moderator", "group-admin"})
    @Transactional
    @Operation(summary = "Say it in other words")
    public AssetView change(@RestPath UUID id, @Valid @NotNull SayAsset request) {
        var asset = assets.get(id);
        who.mustBeMine(asset.groupId());
        who.maySay(request);
        edits.rewrite(asset, request, caller.id());
        return assets.published(id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"moderator", "group-admin"})
    @Transactional
    @Operation(summary = "Take an asset off the map; who to ask is forgotten")
    public void withdraw(@RestPath UUID id) {
        var asset = assets.get(id);
        who.mustBeMine(asset.groupId());
        edits.withdraw(asset, caller.id());
    }

    @POST
    @Path("{id}/put-back")
    @RolesAllowed({"moderator", "group-admin"})
    @Transactional
    @Operation(summary = "Put on the map again what was taken off it", description = "The whole asset is sent, with who to ask, as that was forgotten. Nothing changes where it is on the map already.")
    public AssetView putBack(@RestPath UUID id, @Valid @NotNull SayAsset request) {
        var asset = assets.kept(id);
        who.mustBeMine(asset.groupId());
        who.maySay(request);
        if (asset.isWithdrawn()) {
            edits.putBack(asset, request, caller.id());
        }
        return assets.published(id);
    }

    @Schema(name = "AssetList")
    record AssetList(@Schema(required = true) List<AssetView> assets) {}

    /** Names a person: not for logs. */
    @Schema(name = "AssetContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(@Schema(required = true) String contact, String name) {
        @Override
        public String toString() {
            return "Contact[]";
        }
    }
}
