package org.kith.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kith.network.NetworkStory.CHESTERFIELD;
import static org.kith.network.NetworkStory.WIGAN;

import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.testing.KithResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A connection knows for whom it works, whatever became of the work before. */
@QuarkusTest
@WithTestResource(KithResource.class)
class FenceRemembersTest {
    @Inject
    AgroalDataSource dataSource;

    @Inject
    CurrentCouncil council;

    @Test
    void shouldHoldEveryUseToItsOwnCouncil() {
        for (var code : List.of(WIGAN, CHESTERFIELD, WIGAN, WIGAN, CHESTERFIELD)) {
            assertEquals(code, as(code, this::told));
            assertEquals("", told());
        }
    }

    @Test
    void shouldNotBelieveWhatARolledBackTransactionWasTold() {
        for (var code : List.of(WIGAN, CHESTERFIELD, WIGAN)) {
            // Given
            as(CHESTERFIELD, this::told);

            // When
            as(code, () -> {
                QuarkusTransaction.begin();
                assertEquals(code, told());
                QuarkusTransaction.rollback();
                return code;
            });

            // Then
            assertEquals(code, as(code, this::told));
            assertEquals(code, as(code, () -> QuarkusTransaction.requiringNew().call(this::told)));
            assertEquals("", told());
        }
    }

    private String as(String code, java.util.concurrent.Callable<String> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            council.enter(code);
            return work.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            context.terminate();
        }
    }

    private String told() {
        try (var connection = dataSource.getConnection();
                var row = connection.createStatement().executeQuery("select current_setting('kith.council', true)")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
