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
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.letters.GroupLinks;
import org.kith.network.letters.LinkTo;
import org.kith.network.offers.DeskOffers;
import org.kith.network.offers.DeskOffers.DeskOffer;

/** Where the three links of "is it still on?" lead. Opening one changes nothing: mail programs open links before any person does. */
@Path("/still-on/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Tag(name = "Pages")
class StillOnPage {
    private final GroupLinks links;
    private final CurrentCouncil council;
    private final Groups groups;
    private final Persons persons;
    private final DeskOffers offers;

    StillOnPage(GroupLinks links, CurrentCouncil council, Groups groups, Persons persons, DeskOffers offers) {
        this.links = links;
        this.council = council;
        this.groups = groups;
        this.persons = persons;
        this.offers = offers;
    }

    @GET
    @Transactional
    @Operation(summary = "Is it still on?", description = "HTML for people. Changes nothing. answer is STILL_ON, RESUMED, CHANGED or ENDED.")
    public Response ask(@RestPath String token, @RestQuery String answer) {
        return open(token).map(asked -> asked.offer().isEnded()
                ? thanks(hasEnded(asked.offer()))
                : GroupPages.page(200,
                        GroupPages.Templates.stillOn(asked.offer(), StillOn.about(asked.offer()), StillOn.of(answer))))
                .orElseGet(GroupPages::noSuchLink);
    }

    @POST
    @FromOurPages
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Say whether it is", description = "HTML for people.")
    public Response answer(@RestPath String token, @RestForm String answer) {
        return open(token).map(asked -> thanks(take(StillOn.of(answer), asked))).orElseGet(GroupPages::noSuchLink);
    }

    private StillOnThanks take(StillOn said, Asked asked) {
        var offer = asked.offer();
        if (offer.isEnded() && (said != StillOn.RESUMED || offer.gone())) {
            return hasEnded(offer);
        }
        return switch (said) {
            case STILL_ON -> stillOn(asked);
            case RESUMED -> goOn(asked);
            case CHANGED -> putItRight(asked.groupId());
            case ENDED -> end(asked);
        };
    }

    private StillOnThanks stillOn(Asked asked) {
        offers.stillOn(asked.groupId(), asked.offer().id(), null);
        return asked.offer().isPaused() ? StillOnThanks.PAUSED : StillOnThanks.ON;
    }

    private StillOnThanks goOn(Asked asked) {
        offers.resume(asked.groupId(), asked.offer().id(), null);
        return StillOnThanks.ON;
    }

    private StillOnThanks end(Asked asked) {
        offers.end(asked.groupId(), asked.offer().id(), null);
        return StillOnThanks.ENDED;
    }

    private static StillOnThanks hasEnded(DeskOffer offer) {
        return offer.gone() ? StillOnThanks.GONE : StillOnThanks.ENDED;
    }

    private StillOnThanks putItRight(UUID groupId) {
        var haveADesk = persons.ofGroup(groupId).stream()
                .anyMatch(person -> person.joinedAt() != null && persons.isContact(person));
        return haveADesk ? StillOnThanks.PUT_IT_RIGHT : StillOnThanks.claimFirst(groupId);
    }

    private static Response thanks(StillOnThanks thanks) {
        return GroupPages.page(200, GroupPages.Templates.stillOnThanks(thanks));
    }

    /** After a merging it is the group that stayed which has the offer. */
    private Optional<Asked> open(String token) {
        return links.open(token, LinkTo.STILL_ON).flatMap(link -> {
            council.enter(link.council());
            return groups.survivorOf(link.holder())
                    .flatMap(group -> offers.find(group, link.subject()).map(offer -> new Asked(group, offer)));
        });
    }

    private record Asked(UUID groupId, DeskOffer offer) {}

    @ServerExceptionMapper
    Response notRightNow(RuntimeException e) {
        return GroupPages.notRightNow(e);
    }
}
