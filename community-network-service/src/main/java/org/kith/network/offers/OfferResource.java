package org.kith.network.offers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.places.Places;

import com.fasterxml.jackson.annotation.JsonInclude;

@Path("/api/offers/{id}")
@Tag(name = "Offers")
class OfferResource {
    private final Offers offers;
    private final PublishedOffers published;
    private final OfferHistory history;
    private final Places places;
    private final Caller caller;

    OfferResource(Offers offers, PublishedOffers published, OfferHistory history, Places places, Caller caller) {
        this.offers = offers;
        this.published = published;
        this.history = history;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "One offer")
    public OfferView get(@RestPath UUID id) {
        return OfferView.of(published.get(id));
    }

    @PUT
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Say anew what the offer is", description = "The whole offer is sent; what is left out is no longer said. Of an offer that came from a feed your words stand from now on, until you release it.")
    public OfferView rewrite(@RestPath UUID id, @Valid @NotNull PublishOffer request) {
        offers.mine(id);
        request.mustMakeSense();
        places.mustKnow(request.ward());
        return change(id, OfferChange.REWRITTEN, request::writeInto);
    }

    @PUT
    @Path("room")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Say how many places are free now")
    public OfferView changeRoom(@RestPath UUID id, @Valid @NotNull Room request) {
        return change(id, OfferChange.ROOM,
                (offer, now) -> offer.changeRoom(request.room(), Boolean.TRUE.equals(request.waitingList()), now));
    }

    @POST
    @Path("room")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Some places more, or less", description = "Never less than none; nothing changes where there is always room.")
    public OfferView moveRoom(@RestPath UUID id, @Valid @NotNull RoomChange request) {
        return change(id, OfferChange.ROOM, (offer, now) -> offer.moveRoom(request.by(), now));
    }

    @POST
    @Path("pause")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Take a break: nobody is introduced until you resume")
    public OfferView pause(@RestPath UUID id) {
        return change(id, OfferChange.PAUSED, Offer::pause);
    }

    @POST
    @Path("resume")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Go on after a break")
    public OfferView resume(@RestPath UUID id) {
        return change(id, OfferChange.RESUMED, Offer::resume);
    }

    @POST
    @Path("confirm")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Say that all is still as it was")
    public OfferView confirm(@RestPath UUID id) {
        return change(id, OfferChange.CONFIRMED, Offer::stillOn);
    }

    @POST
    @Path("end")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Say that it does not happen any more; it is kept and not shown")
    public void end(@RestPath UUID id) {
        offers.change(id, OfferChange.ENDED, caller.id(), Instant.now(), offer -> offer.end(Instant.now()));
    }

    @POST
    @Path("hide-address")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Let nobody learn where it is, as of a refuge", description = "The place is removed for good, from the history too, and no feed brings it back. Only the area it serves stays.")
    public OfferView hideAddress(@RestPath UUID id) {
        return change(id, OfferChange.ADDRESS_HIDDEN, Offer::hideAddress);
    }

    @POST
    @Path("release")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Let the words of the feed stand again, from its next reading")
    public OfferView release(@RestPath UUID id) {
        return change(id, OfferChange.RELEASED, Offer::release);
    }

    @GET
    @Path("versions")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Who changed what and when, the latest first")
    public Versions versions(@RestPath UUID id) {
        offers.mine(id);
        return new Versions(history.of(id).stream().map(Version::of).toList());
    }

    @POST
    @Path("versions/{number}/restore")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Go back to what the offer was before a change", description = "Its words and whether it runs; the number of free places goes back only when that is what the change was about.")
    public OfferView restore(@RestPath UUID id, @RestPath long number) {
        offers.mine(id);
        var version = history.find(id, number)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such version of this offer."));
        return change(id, OfferChange.WENT_BACK, (offer, now) -> offer.goBackTo(version, now));
    }

    private OfferView change(UUID id, OfferChange change, Effect effect) {
        var now = Instant.now();
        offers.change(id, change, caller.id(), now, offer -> effect.on(offer, now));
        return OfferView.of(published.shownOrNot(id));
    }

    /** What a change does to an offer. */
    private interface Effect {
        void on(Offer offer, Instant now);
    }

    @Schema(name = "Room")
    record Room(
            @Schema(description = "Free places; null when there is always room") @PositiveOrZero @Max(100_000) Integer room,
            @Schema(description = "Whether people may wait for a place") Boolean waitingList) {}

    @Schema(name = "RoomChange")
    record RoomChange(
            @Schema(description = "Places more, or less when negative", examples = "-1") @NotNull @Min(-1000) @Max(1000) Integer by) {}

    @Schema(name = "OfferVersions")
    record Versions(@Schema(required = true) List<Version> versions) {}

    @Schema(name = "OfferVersion", description = "A change, and what the offer was before it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @Schema(required = true) long number,
            @Schema(required = true) OfferChange change,
            @Schema(required = true) Instant changedAt,
            @Schema(description = "Who of the group's members, by id; not there when a feed or an answered letter changed it") UUID changedBy,
            @Schema(required = true) String title,
            String description,
            @Schema(required = true) OfferStatus status,
            Integer room) {

        static Version of(OfferVersion version) {
            var about = version.content().about();
            return new Version(version.number(), version.change(), version.changedAt(), version.changedBy(), about.name(),
                    about.description(), version.status(), version.room());
        }
    }
}
