package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

class BatchesTest {
    private static final Claim CLAIM = new Claim(UUID.randomUUID(), "E08000010", UUID.randomUUID());
    private static final String SPOILT = "3";
    private final List<List<FeedRecord>> stored = new ArrayList<>();
    private final ClaimedRuns runs = new ClaimedRuns(null, null, null, null, null, null, null) {
        @Override
        void take(Claim claim, List<FeedRecord> batch, Place after, ImportRun.Seen said) {
            if (batch.stream().anyMatch(record -> record.label().equals(SPOILT) && !record.isSetAside())) {
                throw new StackOverflowError();
            }
            stored.add(batch);
        }
    };
    private final Batches batches = new Batches(runs, CLAIM,
            new ClaimedRuns.Begun(null, new ClaimedRuns.Reached(Place.BEGINNING, new ImportRun.Seen("ARRAY", null, 0))), 5);

    @Test
    void shouldStoreSoManyTogether() {
        // When
        take(10, 12, 10);

        // Then
        assertEquals(List.of(5, 5, 2), sizes());
    }

    @Test
    void shouldStoreFewerTogetherThatAreLarge() {
        // When
        take(10, 10, 1_000_000);

        // Then
        assertEquals(List.of(3, 3, 3, 1), sizes());
    }

    @Test
    void shouldSetAsideTheOneThatFillsTheStack() {
        // When
        take(1, 5, 10);

        // Then
        assertEquals(List.of(1, 1, 1, 1, 1), sizes());
        assertEquals(List.of(SPOILT), stored.stream().flatMap(List::stream)
                .filter(record -> record.notes().contains(Trouble.NOT_STORED)).map(FeedRecord::label).toList());
    }

    private void take(int from, int number, int length) {
        for (var i = from; i < from + number; i++) {
            var service = JsonNodeFactory.instance.objectNode().put("id", Integer.toString(i)).put("name", "x".repeat(length));
            batches.take(new FeedRecord(service, "here"), new Place(1, i));
        }
        batches.flush();
    }

    private List<Integer> sizes() {
        return stored.stream().map(List::size).toList();
    }
}
