package org.kith.network.desk;

import java.util.Arrays;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.network.desk.OfferDesk.OfferView;

/** One offer at its group's desk: all of it in one form, and what it said before. */
@Path("/groups/desk/{token}/edit/{offerId}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class OfferPage {
    private final OfferDesk desk;
    private final Errors errors;

    OfferPage(OfferDesk desk, Errors errors) {
        this.desk = desk;
        this.errors = errors;
    }

    @GET
    @Operation(summary = "Change an offer, or see what it said before", description = "HTML for people.")
    public Response look(@RestPath String token, @RestPath UUID offerId, @RestQuery String done) {
        var known = Arrays.stream(Done.values()).filter(each -> each.name().equals(done)).findFirst().orElse(null);
        return desk.open(token, offerId)
                .map(view -> page(200, token, view, known, WholeOfferForm.of(view.edit().words()), Map.of()))
                .orElseGet(GroupPages::noSuchLink);
    }

    @POST
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Say it anew", description = "HTML for people.")
    public Response rewrite(@RestPath String token, @RestPath UUID offerId, @BeanParam WholeOfferForm form) {
        var wrong = form.errors(errors);
        if (!wrong.isEmpty()) {
            return desk.open(token, offerId).map(view -> page(400, token, view, null, form, wrong))
                    .orElseGet(GroupPages::noSuchLink);
        }
        return desk.rewrite(token, offerId, form.words(), form.leavesRoom())
                ? GroupPages.goTo("/groups/desk/" + token + "?done=" + Done.OFFER_CHANGED)
                : GroupPages.noSuchLink();
    }

    @POST
    @Path("versions/{number}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Go back to what it said before", description = "HTML for people.")
    public Response goBack(@RestPath String token, @RestPath UUID offerId, @RestPath long number) {
        return after(desk.goBack(token, offerId, number), token, offerId, Done.WENT_BACK);
    }

    @POST
    @Path("follow")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Let the public list speak again", description = "HTML for people.")
    public Response follow(@RestPath String token, @RestPath UUID offerId) {
        return after(desk.follow(token, offerId), token, offerId, Done.FOLLOWS);
    }

    private static Response after(boolean done, String token, UUID offerId, Done what) {
        return done
                ? GroupPages.goTo("/groups/desk/" + token + "/edit/" + offerId + "?done=" + what)
                : GroupPages.noSuchLink();
    }

    private static Response page(int status, String token, OfferView view, Done done, WholeOfferForm form,
            Map<String, String> wrong) {
        return GroupPages.page(status, GroupPages.Templates.offer(token, view, done, form, wrong));
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
