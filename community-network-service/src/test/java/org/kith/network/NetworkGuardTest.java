package org.kith.network;

import java.util.Set;

import org.kith.kit.testing.EveryEndpointDeclaresAccessTest;

class NetworkGuardTest extends EveryEndpointDeclaresAccessTest {
    @Override
    protected Set<String> publicMethods() {
        return Set.of("OpenReferralUk.info", "OpenReferralUk.removedServices", "OpenReferralUk.services",
                "OpenReferralUk.service",
                "OpenReferralUk.serviceAtLocations", "OpenReferralUk.serviceAtLocation", "OpenReferralUk.taxonomies",
                "OpenReferralUk.taxonomy", "OpenReferralUk.taxonomyTerms", "OpenReferralUk.taxonomyTerm",
                "GroupOffersResource.list", "OfferResource.get", "WhereResource.locate", "CouncilPlacesResource.list",
                "GroupResource.get", "CouncilsResource.list", "RegistrationResource.register",
                "ClaimResource.claim", "AssetsResource.list", "AssetsResource.get", "RegisterPage.ask", "RegisterPage.register",
                "QuestionPages.askToConfirm", "QuestionPages.confirm", "QuestionPages.askToClaim", "QuestionPages.claim",
                "QuestionPages.askToJoin", "QuestionPages.join", "YoursPage.find", "YoursPage.ask", "YoursPage.claim",
                "LostLinkPage.ask", "LostLinkPage.send", "DeskPage.look",
                "DeskPage.offer", "DeskPage.publish", "DeskPage.words", "DeskPage.goBack", "DeskPage.release",
                "DeskPage.invite",
                "DeskPage.letters", "DeskPage.remove", "AssetPage.askNew", "AssetPage.publish", "AssetPage.ask",
                "AssetPage.change", "AssetPage.goBack", "AssetPage.putBack",
                "AssetPage.takeAway",
                "OfferPage.look", "OfferPage.rewrite", "OfferPage.goBack", "OfferPage.follow",
                "StillOnPage.ask", "StillOnPage.answer",
                "SearchResource.search", "SearchResource.linked", "SearchResource.suggestions");
    }
}
