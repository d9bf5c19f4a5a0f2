package org.kith.network.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.search.FindOffers.Counted;

@Schema(description = "How many of all that was found, the most first; of more than 10000 finds any 10000 are counted")
record Facets(
        @Schema(required = true) List<Count> interests,
        @Schema(required = true) List<Count> helpsWith,
        @Schema(required = true) List<Count> days,
        @Schema(required = true, description = "Of the first place of each when they are not looked for near one") List<Count> access,
        @Schema(required = true) List<Count> languages,
        @Schema(required = true, description = "By the GSS codes of the councils") List<Count> councils) {

    static Facets of(List<Counted> counts) {
        return new Facets(of(counts, "interests"), of(counts, "helps_with"), of(counts, "days"), of(counts, "access"),
                of(counts, "languages"), of(counts, "council"));
    }

    private static List<Count> of(List<Counted> counts, String facet) {
        return counts.stream().filter(each -> each.facet().equals(facet)).map(each -> new Count(each.code(), each.count()))
                .toList();
    }

    @Schema(name = "Count")
    record Count(@Schema(required = true) String code, @Schema(required = true) int count) {}
}
