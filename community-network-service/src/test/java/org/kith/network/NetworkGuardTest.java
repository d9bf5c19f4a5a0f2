package org.kith.network;

import java.util.Set;

import org.kith.kit.testing.EveryEndpointDeclaresAccessTest;

class NetworkGuardTest extends EveryEndpointDeclaresAccessTest {
    @Override
    protected Set<String> publicMethods() {
        return Set.of("DirectoryResource.list", "DirectoryResource.get", "GroupOffersResource.list", "OfferResource.get",
                "WhereResource.locate", "CouncilPlacesResource.list");
    }
}
