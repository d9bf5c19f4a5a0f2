package org.kith.network.imports;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.network.places.Places;

/** The one door by which records of any feed come into the directory of the council at work. */
@ApplicationScoped
public class TakeRecords {
    private final TakeServices taking;
    private final Places places;

    TakeRecords(TakeServices taking, Places places) {
        this.taking = taking;
        this.places = places;
    }

    /**
     * Takes each record that is not set aside yet, all together, and notes what is wrong with each.
     *
     * @param namespace keeps ids apart that are not UUIDs and so mean something in one feed only
     * @param feed where they were read, null when they came in a request
     * @throws RuntimeException when the database is away, or would not have one of them: then none is taken, and they are to be
     *         taken again, maybe one by one
     */
    public void take(String namespace, UUID feed, List<FeedRecord> batch) {
        var now = Instant.now();
        var reader = new ServiceReader(namespace, places.gazetteer(), now);
        var seen = new HashSet<UUID>();
        var understood = new LinkedHashMap<ImportedService, FeedRecord>();
        for (var record : batch) {
            if (!record.offerId(namespace).map(seen::add).orElse(true)) {
                record.note(Trouble.DUPLICATE_ID);
            } else if (!record.isSetAside()) {
                reader.read(record.fields()).ifPresent(service -> understood.put(service, record));
            }
        }
        if (!understood.isEmpty()) {
            store(understood, feed, now);
        }
    }

    private void store(Map<ImportedService, FeedRecord> understood, UUID feed, Instant now) {
        var notes = taking.take(List.copyOf(understood.keySet()), feed, now);
        understood.forEach((service, record) -> {
            var note = notes.get(service.offer().id());
            if (note != null) {
                record.note(note);
            }
            if (!record.isSetAside()) {
                record.becomesTaken();
            }
        });
    }
}
