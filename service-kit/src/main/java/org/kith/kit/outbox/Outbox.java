package org.kith.kit.outbox;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.kith.events.EventType;
import org.kith.events.KithEvent;
import org.kith.kit.Ids;
import org.kith.kit.council.CurrentCouncil;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.agroal.api.AgroalDataSource;

/**
 * Where a service puts what it has to tell, in the transaction that made it so. What is committed will be sent, once the broker
 * can take it; what is rolled back was never said. The columns are those of Debezium's outbox event router.
 */
@ApplicationScoped
public class Outbox {
    private static final String APPEND = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, council, sequence, traceparent)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transaction;
    private final CurrentCouncil council;
    private final EventJson json;
    private final OutboxRelay relay;

    Outbox(AgroalDataSource dataSource, TransactionSynchronizationRegistry transaction, CurrentCouncil council, EventJson json,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transaction = transaction;
        this.council = council;
        this.json = json;
        this.relay = relay;
    }

    /**
     * Tells an event when the running transaction commits.
     *
     * @param sequence the aggregate's version: grows with every event of one aggregate
     */
    public void append(KithEvent event, long sequence) {
        var type = EventType.of(event);
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, type.topic().shortName());
            insert.setString(3, event.aggregateId().toString());
            insert.setString(4, type.typeName());
            insert.setString(5, json.write(event));
            insert.setString(6, council.code());
            insert.setLong(7, sequence);
            insert.setString(8, TraceParent.current());
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new EventNotKept(type, e);
        }
        transaction.registerInterposedSynchronization(new WakeOnCommit(relay));
    }

    private record WakeOnCommit(OutboxRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }

    static class EventNotKept extends RuntimeException {
        EventNotKept(EventType type, Exception cause) {
            super("the event could not be written: type=" + type.typeName(), cause);
        }
    }
}
