package org.kith.network.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.Opening;

/**
 * A live offer that might suit, as the directory publishes it.
 *
 * @param distance from home, null when one of the two places is not known
 * @param online whether nobody has to go anywhere for it
 * @param room free places, null when nobody said a number
 * @param alwaysRoom whether somebody said that there is always room
 * @param proposedLately how often offers of its group were proposed in the last days
 */
record Candidate(UUID id, UUID groupId, String groupName, String title, Distance distance, boolean online,
        List<String> interests, List<String> helpsWith, List<String> access, List<String> languages, Opening opening,
        AgeRange ages, Integer room, boolean alwaysRoom, Instant lastConfirmedAt, long proposedLately) {

    /** Infinitely far where the distance is not known. */
    double metres() {
        return distance == null ? Double.MAX_VALUE : distance.metres();
    }

    /** The nearer of two places of one offer, this one when both are as far. What is at home is as near as the farthest walk. */
    Candidate nearer(Candidate other) {
        return other.way() < way() ? other : this;
    }

    private double way() {
        return online ? Distance.FARTHEST_WALK : metres();
    }
}
