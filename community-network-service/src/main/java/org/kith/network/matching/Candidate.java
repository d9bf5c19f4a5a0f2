package org.kith.network.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.Opening;

/**
 * A live offer that might suit, as the directory publishes it.
 *
 * @param distance from the middle of the family's ward, null when one of the two places is not known
 * @param room free places, null for always room
 */
record Candidate(UUID id, UUID groupId, String groupName, String title, Distance distance, List<String> interests,
        List<String> helpsWith, List<String> access, List<String> languages, Opening opening, Integer room,
        Instant lastConfirmedAt) {}
