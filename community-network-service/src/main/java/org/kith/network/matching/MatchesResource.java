package org.kith.network.matching;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kith.network.NetworkProblem;
import org.kith.network.places.Postcodes;

import io.smallrye.mutiny.Uni;

/** Matching for somebody who is with the key worker now. Nothing of what is asked is kept, logged or counted. */
@Path("/api/matches")
@RolesAllowed({"key-worker", "operator"})
@Tag(name = "Matching")
class MatchesResource {
    private final FindNearbyOffers offers;
    private final Postcodes postcodes;
    private final MatchingConfig config;

    MatchesResource(FindNearbyOffers offers, Postcodes postcodes, MatchingConfig config) {
        this.offers = offers;
        this.postcodes = postcodes;
        this.config = config;
    }

    @POST
    @Operation(summary = "Offers of the council that suit, best first, each with the reasons in words", description = "The same question and the same offers give the same answer, until groups that had fewer proposals lately have their turn. 422 ward-unknown or postcode-unknown for a place that is not in the lists.")
    public Uni<MatchesView> find(@Valid @NotNull FindMatches request) {
        request.mustSayEnough();
        var now = Instant.now();
        return wish(request).chain(wish -> offers.suiting(wish, now).map(candidates -> {
            if (!candidates.homeKnown()) {
                throw NetworkProblem.WARD_UNKNOWN.because("Please choose a ward of your council.");
            }
            return MatchesView.of(ranking(request.limit()).rank(wish, candidates.offers(), now));
        }));
    }

    private Uni<Wish> wish(FindMatches request) {
        return request.postcode() == null
                ? Uni.createFrom().item(request.wish(null))
                : postcodes.locating(request.postcode()).map(request::wish);
    }

    private Ranking ranking(Integer limit) {
        return new Ranking(limit == null ? config.most() : limit, config.mostOfOneGroup());
    }
}
