package org.kith.network.feeds;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

import io.agroal.api.AgroalDataSource;

/** Remembers which records of a feed a run has seen, a batch at a time, in the transaction at hand. */
@ApplicationScoped
class SeenRecords {
    private static final String SEEN = "select offer_id from feed_record where feed_id = ? and run_id = ? and offer_id = any (?)";
    private static final String REMEMBER = """
            insert into feed_record (feed_id, offer_id, council, source_id, run_id, taken)
            select ?, offer_id, ?, source_id, ?, taken
            from unnest(?::uuid[], ?::text[], ?::boolean[]) as seen (offer_id, source_id, taken)
            on conflict (feed_id, offer_id) do update set run_id = excluded.run_id, source_id = excluded.source_id,
                taken = feed_record.taken or excluded.taken, gone_at = null
            """;

    private static final String DOUBLED = "update feed_record set doubled_in = ? where feed_id = ? and offer_id = any (?)";

    private static final String FORGET = """
            update feed_record set run_id = '00000000-0000-0000-0000-000000000000', doubled_in = null
            where feed_id = ? and run_id = ?
            """;

    private final AgroalDataSource dataSource;
    private final CurrentCouncil council;

    SeenRecords(AgroalDataSource dataSource, CurrentCouncil council) {
        this.dataSource = dataSource;
        this.council = council;
    }

    /** Notes at each record whose id came before in this run that it is a duplicate. */
    void noteSeenBefore(ImportRun run, String namespace, List<FeedRecord> batch) {
        var before = seen(run, batch.stream().map(record -> record.offerId(namespace)).flatMap(Optional::stream).toArray());
        batch.stream().filter(record -> record.offerId(namespace).map(before::contains).orElse(false))
                .forEach(record -> record.note(Trouble.DUPLICATE_ID));
    }

    private Set<UUID> seen(ImportRun run, Object[] offers) {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(SEEN)) {
            select.setObject(1, run.feedId());
            select.setObject(2, run.id());
            select.setArray(3, connection.createArrayOf("uuid", offers));
            var seen = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    seen.add(rows.getObject(1, UUID.class));
                }
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void remember(ImportRun run, String namespace, List<FeedRecord> batch) {
        var doubled = batch.stream().filter(record -> record.offerId(namespace).isPresent())
                .collect(Collectors.partitioningBy(record -> record.notes().contains(Trouble.DUPLICATE_ID)));
        rememberFirst(run, namespace, doubled.get(false));
        if (!doubled.get(true).isEmpty()) {
            rememberDoubled(run, namespace, doubled.get(true));
        }
    }

    /** Nothing was seen: as if the run had not begun. */
    void forget(ImportRun run) {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(FORGET)) {
            update.setObject(1, run.feedId());
            update.setObject(2, run.id());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rememberFirst(ImportRun run, String namespace, List<FeedRecord> records) {
        try (var connection = dataSource.getConnection(); var insert = connection.prepareStatement(REMEMBER)) {
            insert.setObject(1, run.feedId());
            insert.setString(2, council.code());
            insert.setObject(3, run.id());
            insert.setArray(4, connection.createArrayOf("uuid",
                    records.stream().map(record -> record.offerId(namespace).orElseThrow()).toArray()));
            insert.setArray(5, connection.createArrayOf("text",
                    records.stream().map(record -> record.sourceId().orElseThrow()).toArray()));
            insert.setArray(6, connection.createArrayOf("boolean", records.stream().map(FeedRecord::isTaken).toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rememberDoubled(ImportRun run, String namespace, List<FeedRecord> records) {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(DOUBLED)) {
            update.setObject(1, run.id());
            update.setObject(2, run.feedId());
            update.setArray(3, connection.createArrayOf("uuid",
                    records.stream().map(record -> record.offerId(namespace).orElseThrow()).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
