package org.kith.network.feeds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

@Schema(name = "Feed", description = "A source of services")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(description = "Absent when only files are given") String url,
        @Schema(required = true) FeedKind kind,
        @Schema(description = "Absent when it is read only when somebody asks") Integer everyHours,
        @Schema(required = true) boolean enabled,
        @Schema(required = true, description = "How many runs in a row were given up") int failures,
        Instant nextHarvestAt) {

    @Schema(name = "Feeds")
    record Many(@Schema(required = true) List<FeedView> feeds) {}
}
