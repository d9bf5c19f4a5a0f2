package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kith.network.NetworkStory.wardsAreKnown;

import java.sql.SQLException;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A feed over which our own code breaks, on its last try. */
@QuarkusTest
@WithTestResource(KithResource.class)
class WorkOnRunTest {
    @Inject
    CurrentCouncil council;
    @Inject
    ClaimedRuns runs;
    @Inject
    KeptFiles files;
    @Inject
    StagedRows staged;
    @Inject
    FeedsConfig config;
    private String run;
    private Claim claim;

    @BeforeEach
    void aRunOnItsLastTry() throws SQLException {
        wardsAreKnown();
        run = RunsOfOthers.waitingFile(FeedStory.feed(null), "[]");
        for (var tries = 1; tries < config.tries(); tries++) {
            RunsOfOthers.diedAgain(run);
        }
        claim = RunsOfOthers.claimedByALivingProcess(run);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, AssertionError.class})
    void shouldFailARunThatBreaksOurCode(Class<? extends Error> error) throws Exception {
        // Given
        var work = workThatThrows(error.getConstructor().newInstance());

        // When
        work.work(claim);

        // Then
        assertEquals("FAILED", FeedStory.run(run).getString("state"));
        assertEquals("unexpected", FeedStory.run(run).getString("trouble.problem"));
    }

    @Test
    void shouldLeaveTheRunToAnotherProcessWhenThisOneIsOutOfMemory() {
        // Given
        var work = workThatThrows(new OutOfMemoryError());

        // When
        assertThrows(OutOfMemoryError.class, () -> work.work(claim));

        // Then
        assertEquals("RUNNING", FeedStory.run(run).getString("state"));
    }

    private WorkOnRun workThatThrows(Error error) {
        return new WorkOnRun(council, runs, new ReadFeed(null, null, null, config) {
            @Override
            Optional<Place> read(RunTask task, Taking taking) {
                throw error;
            }
        }, files, staged, config);
    }
}
