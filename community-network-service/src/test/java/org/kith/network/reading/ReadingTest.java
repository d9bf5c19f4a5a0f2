package org.kith.network.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kith.network.NetworkStory.WIGAN;
import static org.kith.network.NetworkStory.owner;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.problem.ProblemException;
import org.kith.kit.problem.Unavailable;
import org.kith.kit.testing.KithResource;
import org.kith.network.reading.Reading.NotRead;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Whose a connection is ends with the question; nothing can be written, and nothing waited for without end. */
@QuarkusTest
@WithTestResource(KithResource.class)
class ReadingTest {
    private static final String CHESTERFIELD = "E07000034";
    /** More than there are connections, so that each is used again. */
    private static final int MANY = 40;
    private static final Sql WHOSE = new Sql("select coalesce(current_council(), '')");

    @Inject
    Reading reading;

    @Test
    void shouldAskForOneCouncilAndThenForNobody() {
        var asked = IntStream.range(0, MANY).mapToObj(i -> i % 2 == 0 ? WIGAN : CHESTERFIELD).toList();

        // When, Then
        assertEquals(asked.stream().map(List::of).toList(), together(asked.stream().map(this::whose).toList()));
        assertForNobody();
    }

    @Test
    void shouldForgetWhoseItIsWhenTheQuestionFails() {
        var failing = IntStream.range(0, MANY).mapToObj(i -> reading.rowsFor(WIGAN, new Sql("select 1 / ?::int", 0), row -> i)
                .map(rows -> (Throwable) null).onFailure().recoverWithItem(failure -> failure)).toList();

        // When, Then
        together(failing).forEach(failure -> {
            assertEquals("22012", ((SQLException) failure.getCause()).getSQLState());
            assertFalse(Unavailable.isCauseOf(failure));
        });
        assertForNobody();
    }

    @Test
    void shouldWriteNothing() {
        var failure = assertThrows(NotRead.class, () -> reading.rowsFor(WIGAN, new Sql("delete from listing"), row -> 0).await()
                .indefinitely());
        assertEquals("25006", ((SQLException) failure.getCause()).getSQLState());
    }

    @Test
    void shouldLetAnEventWaitForWhatTookTooLong() throws SQLException {
        try (var busy = owner()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table listing in access exclusive mode");

            // When, Then
            var failure = assertThrows(ProblemException.class, () -> reading
                    .rowsFor(WIGAN, new Sql("select count(*) from listing"), row -> row.getLong(0)).await().indefinitely());
            assertTrue(Unavailable.isCauseOf(failure));
        }
    }

    private void assertForNobody() {
        var whose = IntStream.range(0, MANY).mapToObj(i -> reading.rows(WHOSE, row -> row.getString(0))).toList();
        together(whose).forEach(nobody -> assertEquals(List.of(""), nobody));
    }

    private Uni<List<String>> whose(String council) {
        return reading.rowsFor(council, WHOSE, row -> row.getString(0));
    }

    private static <T> List<T> together(List<Uni<T>> asked) {
        return Uni.join().all(asked).andFailFast().await().indefinitely();
    }
}
