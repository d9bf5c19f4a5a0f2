package org.kith.network.desk;

import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What others can count on beyond offers: a room to borrow, a person who teaches knitting. For admins of a published group. */
@Path("/groups/desk/{token}/assets")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class AssetPage {
    private final AssetDesk desk;

    AssetPage(AssetDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("new")
    @Operation(summary = "One more thing others can count on", description = "HTML for people.")
    public Response askNew(@RestPath String token) {
        return form(200, token, null, new AssetForm(), Map.of());
    }

    @POST
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Put it on the map", description = "HTML for people.")
    public Response publish(@RestPath String token, @BeanParam AssetForm form) {
        var wrong = desk.errors(form);
        return wrong.isEmpty()
                ? done(token, desk.publish(token, form.id(), form.words()), Done.ASSET_PUBLISHED)
                : form(400, token, null, form, wrong);
    }

    @GET
    @Path("{assetId}")
    @Operation(summary = "Say it in other words, or take it away", description = "HTML for people.")
    public Response ask(@RestPath String token, @RestPath UUID assetId) {
        return desk.find(token, assetId).map(words -> form(200, token, assetId, AssetForm.of(words), Map.of()))
                .orElseGet(GroupPages::noSuchLink);
    }

    @POST
    @Path("{assetId}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Say it in other words", description = "HTML for people.")
    public Response change(@RestPath String token, @RestPath UUID assetId, @BeanParam AssetForm form) {
        var wrong = desk.errors(form);
        return wrong.isEmpty()
                ? done(token, desk.change(token, assetId, form.words()), Done.ASSET_CHANGED)
                : form(400, token, assetId, form, wrong);
    }

    @POST
    @Path("{assetId}/remove")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Take it off the map; who to ask is forgotten", description = "HTML for people.")
    public Response takeAway(@RestPath String token, @RestPath UUID assetId) {
        return done(token, desk.takeAway(token, assetId), Done.ASSET_GONE);
    }

    private static Response done(String token, boolean done, Done what) {
        return done ? GroupPages.goTo("/groups/desk/" + token + "?done=" + what) : GroupPages.noSuchLink();
    }

    private Response form(int status, String token, UUID assetId, AssetForm form, Map<String, String> wrong) {
        return desk.wards(token)
                .map(wards -> GroupPages.page(status, GroupPages.Templates.asset(token, assetId, wards, form, wrong)))
                .orElseGet(GroupPages::noSuchLink);
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
