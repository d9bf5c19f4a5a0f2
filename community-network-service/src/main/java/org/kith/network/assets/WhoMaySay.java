package org.kith.network.assets;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Memberships;
import org.kith.network.places.Places;

import io.quarkus.security.identity.SecurityIdentity;

/** A moderator speaks for the assets of the council, an admin of a group for those the group looks after. */
@RequestScoped
class WhoMaySay {
    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final Groups groups;
    private final Places places;

    WhoMaySay(SecurityIdentity identity, Memberships memberships, Groups groups, Places places) {
        this.identity = identity;
        this.memberships = memberships;
        this.groups = groups;
        this.places = places;
    }

    /** @param groupId the group that looks after the asset; null for none */
    void mustBeMine(UUID groupId) {
        if (identity.hasRole("moderator")) {
            return;
        }
        if (groupId == null) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
        memberships.mustBeAdmin(groupId);
    }

    void maySay(SayAsset asset) {
        mustBeMine(asset.groupId());
        asset.mustMakeSense();
        if (places.named(asset.ward()).isEmpty()) {
            throw NetworkProblem.WARD_UNKNOWN.because("Please choose a ward of your council.");
        }
        if (asset.groupId() != null) {
            groups.get(asset.groupId());
        }
    }
}
