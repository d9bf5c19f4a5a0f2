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
    @Operation(summary = "Say it in other words, go back, or take it away", description = "HTML for people.")
    public Response ask(@RestPath String token, @RestPath UUID assetId) {
        return desk.open(token, assetId).map(view -> page(200, token, view, AssetForm.of(view.edit().words()), Map.of()))
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
    @Path("{assetId}/versions/{number}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Go back to what it said before", description = "HTML for people.")
    public Response goBack(@RestPath String token, @RestPath UUID assetId, @RestPath long number) {
        return done(token, desk.goBack(token, assetId, number), Done.ASSET_BACK);
    }

    @POST
    @Path("{assetId}/remove")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Take it off the map; who to ask is forgotten", description = "HTML for people.")
    public Response takeAway(@RestPath String token, @RestPath UUID assetId) {
        return done(token, desk.takeAway(token, assetId), Done.ASSET_GONE);
    }

    @POST
    @Path("{assetId}/put-back")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Put back what was taken away, with who to ask", description = "HTML for people.")
    public Response putBack(@RestPath String token, @RestPath UUID assetId, @BeanParam AssetForm form) {
        var wrong = desk.errors(form);
        return wrong.isEmpty()
                ? done(token, desk.putBack(token, assetId, form.words()), Done.ASSET_PUBLISHED)
                : form(400, token, assetId, form, wrong);
    }

    private static Response done(String token, boolean done, Done what) {
        return done ? GroupPages.goTo("/groups/desk/" + token + "?done=" + what) : GroupPages.noSuchLink();
    }

    private Response form(int status, String token, UUID assetId, AssetForm form, Map<String, String> wrong) {
        return desk.open(token, assetId).map(view -> page(status, token, view, form, wrong)).orElseGet(GroupPages::noSuchLink);
    }

    private static Response page(int status, String token, AssetDesk.View view, AssetForm form, Map<String, String> wrong) {
        return GroupPages.page(status, GroupPages.Templates.asset(token, view, form, wrong));
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
