package org.kith.network.offers;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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

@Path("/api/offers/{id}")
@Tag(name = "Offers")
class OfferResource {
    private final Offers offers;
    private final PublishedOffers published;

    OfferResource(Offers offers, PublishedOffers published) {
        this.offers = offers;
        this.published = published;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "One offer")
    public OfferView get(@RestPath UUID id) {
        return OfferView.of(published.get(id));
    }

    @PUT
    @Path("room")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Say how many places are free now")
    public OfferView changeRoom(@RestPath UUID id, @Valid @NotNull Room request) {
        return change(id, offer -> offer.changeRoom(request.room(), Instant.now()));
    }

    @POST
    @Path("pause")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Take a break: nobody is introduced until you resume")
    public OfferView pause(@RestPath UUID id) {
        return change(id, offer -> offer.pause(Instant.now()));
    }

    @POST
    @Path("resume")
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Go on after a break")
    public OfferView resume(@RestPath UUID id) {
        return change(id, offer -> offer.resume(Instant.now()));
    }

    private OfferView change(UUID id, Consumer<Offer> change) {
        change.accept(offers.mine(id));
        return OfferView.of(published.get(id));
    }

    @Schema(name = "Room")
    record Room(
            @Schema(description = "Free places; null when there is always room") @PositiveOrZero @Max(100_000) Integer room) {}
}
