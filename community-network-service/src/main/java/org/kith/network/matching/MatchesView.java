package org.kith.network.matching;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "Matches")
record MatchesView(@Schema(required = true, description = "Best first") List<MatchView> matches) {

    static MatchesView of(List<Weighed> ranked) {
        return new MatchesView(IntStream.range(0, ranked.size()).mapToObj(i -> MatchView.of(i + 1, ranked.get(i))).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Match")
    record MatchView(
            @Schema(required = true, description = "1 for the best") int rank,
            @Schema(required = true) UUID offerId,
            @Schema(required = true) String title,
            @Schema(required = true) UUID groupId,
            @Schema(required = true) String groupName,
            @Schema(description = "Metres as the crow flies, from the middle of the ward when only that was given; missing where there is no way to go or it is not known") Long distance,
            @Schema(required = true, description = "The sum of the weights of its reasons") int weight,
            @Schema(required = true, description = "Why, weightiest first") List<Why> reasons) {

        private static MatchView of(int rank, Weighed weighed) {
            var offer = weighed.offer();
            return new MatchView(rank, offer.id(), offer.title(), offer.groupId(), offer.groupName(),
                    offer.distance() == null ? null : Math.round(offer.distance().metres()), weighed.weight(),
                    weighed.reasons().stream().map(Why::of).toList());
        }
    }

    @Schema(name = "Why")
    record Why(
            @Schema(required = true, description = "The rule that speaks for it", examples = "interest") String rule,
            @Schema(required = true, description = "In words a family would understand", examples = "you said gardening") String words,
            @Schema(required = true, description = "How much it counts") int weight) {

        private static Why of(Finding finding) {
            return new Why(finding.code(), finding.words().get(), finding.weight());
        }
    }
}
