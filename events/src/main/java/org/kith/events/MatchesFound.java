package org.kith.events;

import java.util.List;
import java.util.UUID;

public record MatchesFound(
        @Meaning("The family the offers were ranked for.") UUID familyId,
        @Meaning("The offers, best first.") List<Match> matches) implements KithEvent {

    @Override
    public UUID aggregateId() {
        return familyId;
    }

    /** One offer and why it is proposed. */
    public record Match(
            @Meaning("The offer.") UUID offerId,
            @Meaning("The group that runs it.") UUID groupId,
            @Meaning("The group's name, as its public directory entry says.") String groupName,
            @Meaning("The offer's title, as its public directory entry says.") String offerTitle,
            @Meaning("1 for the best.") int rank,
            @Meaning("Why, weightiest first.") List<Reason> reasons) {}

    /** One reason, as a code for machines and in words a family would understand. */
    public record Reason(
            @Meaning("For example interest, help, distance, time, room, access, fresh.") String code,
            @Meaning("For example: you said gardening.") String words) {}
}
