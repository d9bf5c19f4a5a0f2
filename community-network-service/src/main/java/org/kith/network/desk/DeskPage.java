package org.kith.network.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.network.groups.ChangeGroup;
import org.kith.network.members.Invitation;

/** A group's desk: whoever holds the link looks after the group. Every form goes on by GET, so that reloading does nothing twice. */
@Path("/groups/desk/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class DeskPage {
    private final Desk desk;
    private final DeskSteps steps;
    private final Errors errors;

    DeskPage(Desk desk, DeskSteps steps, Errors errors) {
        this.desk = desk;
        this.steps = steps;
        this.errors = errors;
    }

    @GET
    @Operation(summary = "A group's desk", description = "HTML for people.")
    public Response look(@RestPath String token, @RestQuery String done) {
        var known = Arrays.stream(Done.values()).filter(each -> each.name().equals(done)).findFirst().orElse(null);
        return desk.open(token)
                .map(view -> GroupPages.page(200, GroupPages.Templates.desk(token, view, known, DeskForms.EMPTY)))
                .orElseGet(GroupPages::noSuchLink);
    }

    @POST
    @Path("offers/{offerId}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Pause, go on, say how many places are free, or that it is still on", description = "HTML for people. step is PAUSED, RESUMED, ROOM or STILL_ON.")
    public Response offer(@RestPath String token, @RestPath UUID offerId, @RestForm String step, @RestForm String room) {
        if ("ROOM".equals(step) && !DeskSteps.isRoom(room)) {
            var field = "room-" + offerId;
            return again(token, Map.of(field, room), Map.of(field, "Say a number, or leave it empty for always room"));
        }
        return DeskSteps.ofOffer(step)
                .map(known -> done(token, known, desk.act(token, person -> steps.offer(person, offerId, known, room))))
                .orElseGet(() -> look(token, null));
    }

    @POST
    @Path("offers")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "One more thing the group offers", description = "HTML for people.")
    public Response publish(@RestPath String token, @BeanParam OfferForm form) {
        var wrong = form.errors(errors);
        if (!wrong.isEmpty()) {
            return again(token, form.typed(), wrong);
        }
        return done(token, Done.PUBLISHED, desk.act(token, person -> steps.publish(person, form)));
    }

    @POST
    @Path("words")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The group in other words", description = "HTML for people.")
    public Response words(@RestPath String token, @RestForm String name, @RestForm String whatYouDo, @RestForm String url) {
        var request = new ChangeGroup(name, whatYouDo, url == null || url.isBlank() ? null : url.strip());
        var wrong = errors.in(request);
        return wrong.isEmpty()
                ? done(token, Done.CHANGED, desk.act(token, person -> steps.speak(person, request)))
                : again(token, Map.of("name", kept(name), "whatYouDo", kept(whatYouDo), "url", kept(url)), wrong);
    }

    @POST
    @Path("words/versions/{number}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Go back to what the group said before", description = "HTML for people.")
    public Response goBack(@RestPath String token, @RestPath long number) {
        return done(token, Done.WORDS_BACK, desk.act(token, person -> steps.goBack(person, number)));
    }

    @POST
    @Path("release")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Let the public record speak again", description = "HTML for people.")
    public Response release(@RestPath String token) {
        return done(token, Done.RELEASED, desk.act(token, steps::release));
    }

    @POST
    @Path("invitations")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Ask somebody to look after the group too", description = "HTML for people.")
    public Response invite(@RestPath String token, @RestForm String email, @RestForm String from) {
        var request = new Invitation(email == null || email.isBlank() ? null : email, null, from);
        var wrong = errors.in(request);
        return wrong.isEmpty()
                ? done(token, Done.INVITED, desk.act(token, person -> steps.invite(person, request)))
                : again(token, Map.of("email", kept(email), "from", kept(from)), wrong);
    }

    @POST
    @Path("letters")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Choose who of the group gets letters to it", description = "HTML for people.")
    public Response letters(@RestPath String token, @RestForm UUID member) {
        return done(token, Done.LETTERS, desk.act(token, person -> steps.writeTo(person, member)));
    }

    @POST
    @Path("members/{memberId}/remove")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Take somebody off the list", description = "HTML for people.")
    public Response remove(@RestPath String token, @RestPath UUID memberId) {
        return done(token, Done.REMOVED, desk.act(token, person -> steps.remove(person, memberId)));
    }

    private static String kept(String typed) {
        return typed == null ? "" : typed;
    }

    private Response again(String token, Map<String, String> typed, Map<String, String> wrong) {
        return desk.open(token)
                .map(view -> GroupPages.page(400, GroupPages.Templates.desk(token, view, null, new DeskForms(typed, wrong))))
                .orElseGet(GroupPages::noSuchLink);
    }

    private static Response done(String token, Done done, Optional<Desk.View> view) {
        return view.map(still -> back(token, done)).orElseGet(GroupPages::noSuchLink);
    }

    private static Response back(String token, Done done) {
        return GroupPages.goTo("/groups/desk/" + token + "?done=" + done);
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
