package org.kith.referral.answers;

import java.util.Arrays;
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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kith.events.ReferralDeclined;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.link.SignedLink;
import org.kith.kit.link.SignedLinks;
import org.kith.kit.problem.Unavailable;
import org.kith.referral.referrals.GroupAnswers;
import org.kith.referral.referrals.Introduction;

/** The page behind the link in the letter to a group. Whoever holds the link may answer for the group; nobody needs an account. */
@Path("/answer/{token}")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "Answers", description = "The page a group answers an introduction on")
class AnswerResource {
    private static final Logger LOG = Logger.getLogger(AnswerResource.class);

    private final SignedLinks links;
    private final CurrentCouncil council;
    private final GroupAnswers answers;

    AnswerResource(SignedLinks links, CurrentCouncil council, GroupAnswers answers) {
        this.links = links;
        this.council = council;
        this.answers = answers;
    }

    /** Changes nothing: mail programs open links before any person does. */
    @GET
    @PermitAll
    @Operation(summary = "The introduction, and the two ways to answer it", description = "HTML for people. Changes nothing.")
    public Response ask(@RestPath String token) {
        return page(token, answers::look, AnswerPages::howThingsStand);
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "The group's answer", description = "HTML for people. answer is accept or decline; a decline needs a reason: NO_ROOM, NOT_A_FIT, NOT_RUNNING or OTHER.")
    public Response answer(@RestPath String token, @RestForm String answer, @RestForm String reason) {
        if ("accept".equals(answer)) {
            return page(token, answers::accept, AnswerPages::howThingsStand);
        }
        return "decline".equals(answer) ? decline(token, reason) : askAgain(token, "Please choose one of the two answers.");
    }

    private Response decline(String token, String reason) {
        return Arrays.stream(ReferralDeclined.Reason.values()).filter(known -> known.name().equals(reason)).findFirst()
                .map(why -> page(token, (referral, group) -> answers.decline(referral, group, why),
                        AnswerPages::howThingsStand))
                .orElseGet(() -> askAgain(token, "Please choose a reason, so that we can learn from it."));
    }

    private Response askAgain(String token, String trouble) {
        return page(token, answers::look, introduction -> AnswerPages.askAgain(introduction, trouble));
    }

    private Response page(String token, BiFunction<UUID, UUID, Optional<Introduction>> act,
            Function<Introduction, Response> page) {
        return links.verify(token, SignedLink.ANSWER_INTRODUCTION).flatMap(link -> {
            council.enter(link.council());
            return act.apply(link.subject(), link.holder());
        }).map(page).orElseGet(AnswerPages::noSuchLink);
    }

    /** A person looks at this: even when something is broken they get a page, not a document for programs. */
    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        if (e instanceof WebApplicationException refused) {
            return AnswerPages.notRightNow(refused.getResponse().getStatus());
        }
        if (Unavailable.isCauseOf(e)) {
            LOG.warnf("a part this service needs is not answering: cause=%s", Unavailable.describe(e));
            return AnswerPages.notRightNow(503);
        }
        LOG.error("unexpected failure", e);
        return AnswerPages.notRightNow(500);
    }
}
