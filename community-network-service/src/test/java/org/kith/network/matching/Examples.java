package org.kith.network.matching;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.Opening;

/** A wish and offers to judge rules by. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Wish ALISON = new Wish("E05999901", List.of("gardening", "cooking"), List.of("respite", "company"), List.of(),
            List.of("pl", "en"), List.of("WEEKDAY_DAYTIME"));

    static Wish needing(String... access) {
        return new Wish(ALISON.ward(), ALISON.interests(), ALISON.helpWanted(), List.of(access), List.of(), List.of());
    }

    static AnOffer offer() {
        return new AnOffer(UUID.randomUUID(), UUID.randomUUID(), 737.0, List.of("gardening"), List.of(), List.of("step-free"),
                4, 3);
    }

    /** Changes one thing of an offer at a time. */
    record AnOffer(UUID id, UUID group, Double metres, List<String> interests, List<String> helpsWith, List<String> access,
            Integer room, int confirmedDaysAgo) {

        AnOffer id(UUID id) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, confirmedDaysAgo);
        }

        AnOffer group(UUID group) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, confirmedDaysAgo);
        }

        AnOffer metres(Double metres) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, confirmedDaysAgo);
        }

        AnOffer interests(String... interests) {
            return new AnOffer(id, group, metres, List.of(interests), helpsWith, access, room, confirmedDaysAgo);
        }

        AnOffer helpsWith(String... helpsWith) {
            return new AnOffer(id, group, metres, interests, List.of(helpsWith), access, room, confirmedDaysAgo);
        }

        AnOffer access(String... access) {
            return new AnOffer(id, group, metres, interests, helpsWith, List.of(access), room, confirmedDaysAgo);
        }

        AnOffer room(Integer room) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, confirmedDaysAgo);
        }

        AnOffer confirmedDaysAgo(int days) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, days);
        }

        Candidate is() {
            return new Candidate(id, group, "Moss Allotment", "Tuesday dig", metres == null ? null : new Distance(metres, true),
                    interests, helpsWith, access, List.of("en", "pl"),
                    new Opening(List.of("TU"), LocalTime.of(10, 0), LocalTime.of(12, 0), List.of("WEEKDAY_DAYTIME")), room,
                    NOW.minus(confirmedDaysAgo, ChronoUnit.DAYS));
        }
    }

    private Examples() {}
}
