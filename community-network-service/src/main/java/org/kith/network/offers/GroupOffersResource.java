package org.kith.network.offers;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.kith.kit.Caller;
import org.kith.kit.IdempotencyKey;
import org.kith.network.groups.Memberships;
import org.kith.network.places.Places;

@Path("/api/groups/{groupId}/offers")
@Tag(name = "Offers")
class GroupOffersResource {
    private final Offers offers;
    private final PublishedOffers published;
    private final Memberships memberships;
    private final Places places;
    private final Caller caller;

    GroupOffersResource(Offers offers, PublishedOffers published, Memberships memberships, Places places, Caller caller) {
        this.offers = offers;
        this.published = published;
        this.memberships = memberships;
        this.places = places;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(summary = "What a group offers")
    public OfferView.Many list(@RestPath UUID groupId) {
        return new OfferView.Many(published.ofGroup(groupId).stream().map(OfferView::of).toList());
    }

    @POST
    @RolesAllowed("group-admin")
    @Transactional
    @Operation(summary = "Publish one more offer of a group you speak for")
    @APIResponse(responseCode = "201", content = @Content(mediaType = "application/json", schema = @Schema(implementation = OfferView.class)))
    public Response publish(@RestPath UUID groupId, @Valid @BeanParam IdempotencyKey key,
            @Valid @NotNull PublishOffer request) {
        memberships.mustBeMine(groupId);
        request.mustMakeSense();
        var id = key.idFor("offer of " + groupId, caller);
        if (!offers.exists(id)) {
            begin(id, groupId, request);
        }
        return Response.created(URI.create("/api/offers/" + id)).entity(OfferView.of(published.get(id))).build();
    }

    private void begin(UUID id, UUID groupId, PublishOffer request) {
        places.mustKnow(request.ward());
        var now = Instant.now();
        var offer = new Offer(id, groupId, Offer.GROUP, now);
        request.writeInto(offer, now);
        offer.resume(now);
        offers.keep(offer);
    }
}
