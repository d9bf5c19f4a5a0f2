package org.kith.network.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
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
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.link.SignedLink;
import org.kith.network.claims.Claims;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupPerson;
import org.kith.network.letters.GroupLinks;
import org.kith.network.letters.LinkTo;
import org.kith.network.members.Members;
import org.kith.network.registration.Registrations;

/** The pages behind the links that ask one thing. Opening one changes nothing: mail programs open links before any person does. */
@Path("/groups")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class QuestionPages {
    private final GroupLinks links;
    private final CurrentCouncil council;
    private final Registrations registrations;
    private final Claims claims;
    private final Members members;

    QuestionPages(GroupLinks links, CurrentCouncil council, Registrations registrations, Claims claims, Members members) {
        this.links = links;
        this.council = council;
        this.registrations = registrations;
        this.claims = claims;
        this.members = members;
    }

    @GET
    @Path("confirm/{token}")
    @Operation(summary = "Is this your group?", description = "HTML for people. Changes nothing.")
    public Response askToConfirm(@RestPath String token) {
        return ask(token, LinkTo.CONFIRMATION, group -> new Question("Is this your group?",
                "You told us this about it. If it is right, press the button and the council’s team looks at it next.",
                group.name(), group.description(), "Yes, it is our group"));
    }

    @POST
    @Path("confirm/{token}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Yes, it is", description = "HTML for people.")
    public Response confirm(@RestPath String token) {
        return answer(token, LinkTo.CONFIRMATION, Done.CONFIRMED, registrations::confirm);
    }

    @GET
    @Path("claim/{token}")
    @Operation(summary = "Do you speak for this group?", description = "HTML for people. Changes nothing.")
    public Response askToClaim(@RestPath String token) {
        return ask(token, LinkTo.CLAIM, group -> new Question("Do you speak for this group?",
                "If you do, press the button. From then on its words in the directory are yours. If we cannot tell from your address "
                        + "that it is your group, the council’s team decides first.",
                group.name(), group.description(), "Yes, I speak for it"));
    }

    @POST
    @Path("claim/{token}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Yes, I do", description = "HTML for people.")
    public Response claim(@RestPath String token) {
        return open(token, LinkTo.CLAIM).flatMap(link -> claims.confirm(link.subject(), link.holder()))
                .map(person -> person.isAdmin() ? toDesk(person, Done.CLAIMED) : isToBeDecided())
                .orElseGet(GroupPages::noSuchLink);
    }

    @GET
    @Path("invitation/{token}")
    @Operation(summary = "Would you look after this group?", description = "HTML for people. Changes nothing.")
    public Response askToJoin(@RestPath String token) {
        return ask(token, LinkTo.INVITATION, group -> new Question("Would you look after this group?",
                "Somebody of the group asks you to keep its page up to date together with them: what it offers, how many places "
                        + "are free, when it takes a break.",
                group.name(), group.description(), "Yes, I would like to"));
    }

    @POST
    @Path("invitation/{token}")
    @FromOurPages
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Yes, I would", description = "HTML for people.")
    public Response join(@RestPath String token) {
        return answer(token, LinkTo.INVITATION, Done.JOINED, members::accept);
    }

    private Response ask(String token, LinkTo page, Function<CommunityGroup, Question> question) {
        return open(token, page).flatMap(link -> registrations.look(link.subject(), link.holder()))
                .map(group -> GroupPages.page(200, GroupPages.Templates.question(question.apply(group))))
                .orElseGet(GroupPages::noSuchLink);
    }

    private Response answer(String token, LinkTo page, Done done, BiFunction<UUID, UUID, Optional<GroupPerson>> yes) {
        return open(token, page).flatMap(link -> yes.apply(link.subject(), link.holder()))
                .map(person -> toDesk(person, done))
                .orElseGet(GroupPages::noSuchLink);
    }

    private Response toDesk(GroupPerson person, Done done) {
        return GroupPages.goTo(links.desk(person) + "?done=" + done);
    }

    private static Response isToBeDecided() {
        return GroupPages.words(200, "Thank you", """
                We cannot tell from your address alone that the group is yours: perhaps other people look after it by now. The \
                council’s team decides, and you get an e-mail either way, with a reason.""");
    }

    private Optional<SignedLink> open(String token, LinkTo page) {
        var link = links.open(token, page);
        link.ifPresent(known -> council.enter(known.council()));
        return link;
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
