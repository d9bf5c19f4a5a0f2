package org.kith.network.matching;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kith.network.offers.Opening;
import org.kith.network.places.Coordinates;

/** A wish and offers to judge rules by. */
final class Examples {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    static final Wish ALISON = new Wish("E05999901", null, List.of("gardening", "cooking"), List.of("respite", "company"),
            List.of(),
            List.of("pl", "en"), List.of("WEEKDAY_DAYTIME"), List.of());

    /** With a home that is known to the door, or by the first half of its postcode. */
    static Wish livingAt(boolean isExact) {
        return new Wish(null, new Home(new Coordinates(54.9, -2.58), isExact), ALISON.interests(), ALISON.helpWanted(),
                List.of(),
                List.of(), List.of(), List.of());
    }

    static Wish needing(String... access) {
        return new Wish(ALISON.ward(), null, ALISON.interests(), ALISON.helpWanted(), List.of(access), List.of(), List.of(),
                List.of());
    }

    static AnOffer offer() {
        return new AnOffer(UUID.randomUUID(), UUID.randomUUID(), 737.0, List.of("gardening"), List.of(), List.of("step-free"),
                4, false, 3, false, new AgeRange(null, null), 0);
    }

    /** Changes one thing of an offer at a time. */
    record AnOffer(UUID id, UUID group, Double metres, List<String> interests, List<String> helpsWith, List<String> access,
            Integer room, boolean alwaysRoom, int confirmedDaysAgo, boolean online, AgeRange ages, long proposedLately) {

        AnOffer id(UUID id) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    ages, proposedLately);
        }

        AnOffer group(UUID group) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    ages, proposedLately);
        }

        AnOffer metres(Double metres) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    ages, proposedLately);
        }

        AnOffer interests(String... interests) {
            return new AnOffer(id, group, metres, List.of(interests), helpsWith, access, room, alwaysRoom, confirmedDaysAgo,
                    online,
                    ages, proposedLately);
        }

        AnOffer helpsWith(String... helpsWith) {
            return new AnOffer(id, group, metres, interests, List.of(helpsWith), access, room, alwaysRoom, confirmedDaysAgo,
                    online,
                    ages, proposedLately);
        }

        AnOffer access(String... access) {
            return new AnOffer(id, group, metres, interests, helpsWith, List.of(access), room, alwaysRoom, confirmedDaysAgo,
                    online,
                    ages, proposedLately);
        }

        AnOffer room(Integer room) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    ages, proposedLately);
        }

        AnOffer withAlwaysRoom() {
            return new AnOffer(id, group, metres, interests, helpsWith, access, null, true, confirmedDaysAgo, online,
                    ages, proposedLately);
        }

        AnOffer confirmedDaysAgo(int days) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, days, online, ages,
                    proposedLately);
        }

        AnOffer fromHome() {
            return new AnOffer(id, group, null, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, true, ages,
                    proposedLately);
        }

        AnOffer ages(Integer from, Integer to) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    new AgeRange(from, to), proposedLately);
        }

        AnOffer proposedLately(long times) {
            return new AnOffer(id, group, metres, interests, helpsWith, access, room, alwaysRoom, confirmedDaysAgo, online,
                    ages, times);
        }

        Candidate is() {
            return new Candidate(id, group, "Moss Allotment", "Tuesday dig", metres == null ? null : new Distance(metres, true),
                    online, interests, helpsWith, access, List.of("en", "pl"),
                    new Opening(List.of("TU"), LocalTime.of(10, 0), LocalTime.of(12, 0), false, false,
                            List.of("WEEKDAY_DAYTIME")),
                    ages,
                    room, alwaysRoom, NOW.minus(confirmedDaysAgo, ChronoUnit.DAYS), proposedLately);
        }
    }

    private Examples() {}
}
