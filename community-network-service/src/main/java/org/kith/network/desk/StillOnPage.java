package org.kith.network.desk;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.link.SignedLink;
import org.kith.network.letters.GroupLinks;
import org.kith.network.letters.LinkTo;
import org.kith.network.offers.DeskOffers;

/** Where the three links of "is it still on?" lead. Opening one changes nothing: mail programs open links before any person does. */
@Path("/still-on/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class StillOnPage {
    private final GroupLinks links;
    private final CurrentCouncil council;
    private final DeskOffers offers;

    StillOnPage(GroupLinks links, CurrentCouncil council, DeskOffers offers) {
        this.links = links;
        this.council = council;
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(summary = "Is it still on?", description = "HTML for people. Changes nothing. answer is STILL_ON, CHANGED or ENDED.")
    public Response ask(@RestPath String token, @RestQuery String answer) {
        return open(token)
                .flatMap(link -> offers.find(link.holder(), link.subject()))
                .map(offer -> GroupPages.page(200, GroupPages.Templates.stillOn(offer.title(), StillOn.of(answer))))
                .orElseGet(GroupPages::noSuchLink);
    }

    @POST
    @FromOurPages
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Say whether it is", description = "HTML for people.")
    public Response answer(@RestPath String token, @RestForm String answer) {
        var said = StillOn.of(answer);
        return open(token).filter(link -> take(said, link.holder(), link.subject()))
                .map(link -> GroupPages.words(200, "Thank you", said.thanks())).orElseGet(GroupPages::noSuchLink);
    }

    private boolean take(StillOn said, UUID group, UUID offer) {
        return switch (said) {
            case STILL_ON -> offers.stillOn(group, offer);
            case ENDED -> offers.end(group, offer);
            case CHANGED -> offers.find(group, offer).isPresent();
        };
    }

    private Optional<SignedLink> open(String token) {
        var link = links.open(token, LinkTo.STILL_ON);
        link.ifPresent(known -> council.enter(known.council()));
        return link;
    }

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
