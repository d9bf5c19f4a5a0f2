package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.network.imports.ImportReport;

import io.smallrye.config.SmallRyeConfigBuilder;

class ImportRunTest {
    private static final Instant BEGUN = Instant.parse("2026-11-23T08:00:00Z");
    private final FeedsConfig config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
            .build().getConfigMapping(FeedsConfig.class);
    private final ImportRun run = new ImportRun(UUID.randomUUID(), UUID.randomUUID(), ImportRun.Origin.ADDRESS, BEGUN);

    @ParameterizedTest
    @CsvSource({"STALLED, PT1M, PT30S", "STALLED, PT40M, PT5M", "TOO_SLOW, PT40M, PT5M", "TOO_SLOW, P9D, PT30M",
            "FAULT, PT40M, PT30S"})
    void shouldLetASlowFeedRestTheLongerTheLongerItHasTaken(FeedTrouble.Cause cause, Duration soFar, Duration pause) {
        // Given
        var now = BEGUN.plus(soFar);
        run.comesTo(new Place(1, 1), new ImportRun.Seen("ORUK_3", null, 1), new ImportReport(), now);

        // When
        run.failed(cause, config, now);

        // Then
        assertEquals(now.plus(pause), run.view().nextTryAt());
    }

    @Test
    void shouldDoubleThePauseWhileNothingIsRead() {
        // When
        for (var tries = 0; tries < 4; tries++) {
            run.failed(FeedTrouble.Cause.FAULT, config, BEGUN);
        }

        // Then
        assertEquals(BEGUN.plus(Duration.ofMinutes(4)), run.view().nextTryAt());
    }
}
