package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.wardsAreKnown;
import static org.kith.network.feeds.FeedStory.count;
import static org.kith.network.feeds.FeedStory.ended;
import static org.kith.network.feeds.FeedStory.feed;
import static org.kith.network.feeds.FeedStory.service;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.testing.KithResource;
import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;

/** A feed that takes long, whose turn is over after each page. */
@QuarkusTest
@WithTestResource(KithResource.class)
class TurnsTest {
    @Inject
    CurrentCouncil council;
    @Inject
    ClaimedRuns runs;
    @Inject
    KeptFiles files;
    @Inject
    StagedRows staged;
    @Inject
    ReadTables tables;
    @Inject
    Fetch fetch;
    @Inject
    FeedsConfig config;
    private FeedServer directory;

    @BeforeEach
    void open() throws IOException {
        wardsAreKnown();
        directory = new FeedServer();
        for (var i = 0; i < 50; i++) {
            directory.services.add(service(UUID.randomUUID()));
        }
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @Test
    void shouldLetOthersGoFirstAndGoOnAtItsPlace() throws Exception {
        // Given
        directory.pagesOf(20);
        var run = RunsOfOthers.waitingFeed(feed(directory.url()));
        var read = oneTurn();

        // When
        new WorkOnRun(council, runs, read, files, staged, config).work(RunsOfOthers.claimedByALivingProcess(run));

        // Then
        assertEquals(Optional.of(new Place(2, 0)), read.wentTo);
        var whole = ended(run);
        assertEquals("DONE", whole.getString("state"));
        assertEquals(50, whole.getInt("report.taken"));
        assertEquals(0, count(whole, "duplicate-id"));
        assertEquals(1, askedForPage(1));
        assertEquals(1, askedForPage(2));
    }

    @Test
    void shouldEndWherePagesAreCountedFromZero() throws Exception {
        // Given
        directory.versionOneFromZero().pagesOf(20);
        var task = new RunTask(UUID.randomUUID(), UUID.randomUUID(), URI.create(directory.url()), FeedKind.ORUK, false);
        var taken = new ArrayList<FeedRecord>();
        Optional<Place> goesOn = Optional.of(Place.BEGINNING);

        // When
        for (var turns = 0; turns < 4 && goesOn.isPresent(); turns++) {
            goesOn = oneTurn().read(task, from(goesOn.get(), taken));
        }

        // Then
        assertTrue(goesOn.isEmpty());
        assertEquals(50, taken.size());
    }

    private static Taking from(Place place, List<FeedRecord> taken) {
        return new Taking() {
            @Override
            public Place from() {
                return place;
            }

            @Override
            public void fetched(String digest) {}

            @Override
            public void begins(String kind, Long total) {}

            @Override
            public void take(FeedRecord record, Place after) {
                taken.add(record);
            }

            @Override
            public void note(Trouble trouble, int count, List<String> examples) {}
        };
    }

    private OneTurn oneTurn() {
        var noTime = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(FeedsConfig.class)
                .withDefaultValue("kith.feeds.turn", "0s").build().getConfigMapping(FeedsConfig.class);
        return new OneTurn(fetch, files, tables, noTime);
    }

    private long askedForPage(int page) {
        return directory.asked.stream().filter(request -> request.contains("page=" + page + "&")).count();
    }

    /** Remembers where it stopped: as soon as it did, others may go on there. */
    private static class OneTurn extends ReadFeed {
        private Optional<Place> wentTo = Optional.empty();

        OneTurn(Fetch fetch, KeptFiles files, ReadTables tables, FeedsConfig config) {
            super(fetch, files, tables, config);
        }

        @Override
        Optional<Place> read(RunTask task, Taking taking) throws IOException {
            wentTo = super.read(task, taking);
            return wentTo;
        }
    }
}
