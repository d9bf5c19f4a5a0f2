package org.kith.network.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.kith.network.NetworkStory.WIGAN;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.testing.KithResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(KithResource.class)
class StagedRowsTest {
    private final UUID run = UUID.randomUUID();
    @Inject
    CurrentCouncil council;
    @Inject
    StagedRows staged;

    @BeforeEach
    void tenRowsOfHalfAMebibyte() throws SQLException {
        council.enter(WIGAN);
        staged.put(run, IntStream.range(0, 10)
                .mapToObj(i -> new StagedRows.Row("key " + i % 2, "PHONE/service_id", "x".repeat(512 * 1024))).toList());
    }

    @AfterEach
    void forget() throws SQLException {
        staged.forget(run);
    }

    @Test
    void shouldGiveWhatFitsIntoTheMemory() throws Exception {
        assertEquals(5, staged.get(run, Set.of("key 1")).get("PHONE/service_id").get("key 1").size());
    }

    @Test
    void shouldNotGiveMoreThanFitsIntoTheMemory() {
        // When
        var trouble = assertThrows(FeedTrouble.class, () -> staged.get(run, List.of("key 0", "key 1")));

        // Then
        assertEquals(FeedTrouble.Cause.TOO_LARGE, trouble.why());
    }

    @Test
    void shouldKeepTheFirstRowsUnderAKey() throws Exception {
        // When
        var cut = staged.cut(run);

        // Then
        assertEquals(6, cut.count());
        assertEquals(List.of("key 0", "key 1"), cut.some().stream().map(StagedRows.Row::key).toList());
        assertEquals(2, staged.get(run, Set.of("key 1")).get("PHONE/service_id").get("key 1").size());
    }
}
