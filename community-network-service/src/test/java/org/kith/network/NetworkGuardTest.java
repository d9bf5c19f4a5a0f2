package org.kith.network;

import java.util.Set;

import org.kith.kit.testing.EveryEndpointDeclaresAccessTest;

class NetworkGuardTest extends EveryEndpointDeclaresAccessTest {
    @Override
    protected Set<String> publicMethods() {
        return Set.of("OpenReferralUk.info", "OpenReferralUk.services", "OpenReferralUk.service",
                "OpenReferralUk.serviceAtLocations", "OpenReferralUk.serviceAtLocation", "OpenReferralUk.taxonomies",
                "OpenReferralUk.taxonomy", "OpenReferralUk.taxonomyTerms", "OpenReferralUk.taxonomyTerm",
                "GroupOffersResource.list", "OfferResource.get", "WhereResource.locate", "CouncilPlacesResource.list");
    }
}
