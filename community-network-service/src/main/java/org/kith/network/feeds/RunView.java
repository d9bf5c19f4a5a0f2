package org.kith.network.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.network.imports.ImportReport;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "ImportRun", description = "One reading of a feed, and how far it is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID feedId,
        @Schema(required = true) ImportRun.Origin origin,
        @Schema(required = true, description = "WAITING: for its turn, or for another try at nextTryAt. FAILED: given up; what was read is kept") ImportRun.State state,
        @Schema(description = "What it turned out to be", examples = {
                "ORUK_3", "ORUK_1", "HSDS_CSV"}) String kind,
        @Schema(description = "Why the feed could not be read on at the last try") Trouble trouble,
        @Schema(required = true) Instant createdAt,
        Instant startedAt,
        Instant endedAt,
        Instant nextTryAt,
        @Schema(required = true, description = "Pages begun, again after a failure") int pages,
        @Schema(description = "How many records the feed says it has") Long total,
        @Schema(required = true, description = "How many records were read") long read,
        @Schema(required = true, description = "How many offers became inactive because the feed has them no more") int madeInactive,
        @Schema(required = true, description = "How many offers are not in the feed and wait for your word: too many to believe it, or the feed gave fewer records than it said it has, or its pages gave some of them twice, or rows of it could not be read") int heldBack,
        @Schema(required = true) ImportReport.View report){

    @Schema(name = "FeedTrouble")
    record Trouble(@Schema(required = true, description = "A stable slug", examples = "stalled") String problem,
            @Schema(required = true) String words) {

        static Trouble of(FeedTrouble.Cause cause) {
            return new Trouble(cause.slug(), cause.words());
        }
    }

    @Schema(name = "ImportRuns")
    record Many(@Schema(required = true, description = "The latest first") List<RunView> runs) {}
}
