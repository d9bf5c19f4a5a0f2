package org.kith.network.imports;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.Unavailable;
import org.kith.network.NetworkProblem;
import org.kith.network.places.Places;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the services of a feed one by one. Nothing is refused whole because of one bad record. */
@ApplicationScoped
class ImportFeed {
    private static final Logger LOG = Logger.getLogger(ImportFeed.class);

    private final TakeServices taking;
    private final Places places;
    private final CurrentCouncil council;

    ImportFeed(TakeServices taking, Places places, CurrentCouncil council) {
        this.taking = taking;
        this.places = places;
        this.council = council;
    }

    ImportReport.View read(JsonNode feed) {
        var reader = new ServiceReader(council.code(), places.gazetteer(), Instant.now());
        var report = new ImportReport();
        var seen = new HashSet<UUID>();
        var records = records(feed);
        for (var i = 0; i < records.size(); i++) {
            var record = new Fields(records.get(i), EnumSet.noneOf(Trouble.class));
            take(record, reader, seen);
            report.add(record.raw("id").orElse("record " + (i + 1)), record.notes());
        }
        return report.view();
    }

    /** A list page, an array of services, or one service. */
    private static List<JsonNode> records(JsonNode feed) {
        if (feed.isObject() && feed.has("id") && !feed.has("contents")) {
            return List.of(feed);
        }
        var list = feed.isArray() ? feed : feed.path("contents");
        if (!list.isArray()) {
            throw NetworkProblem.FEED_NOT_UNDERSTOOD.because(
                    "Send a list page with contents, an array of services, or one service, as Open Referral UK 3.0 has them.");
        }
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    private void take(Fields record, ServiceReader reader, Set<UUID> seen) {
        reader.read(record).ifPresent(service -> {
            if (!seen.add(service.offer().id())) {
                record.notes().add(Trouble.DUPLICATE_ID);
            } else {
                store(service, record.notes());
            }
        });
    }

    private void store(ImportedService service, Set<Trouble> notes) {
        try {
            notes.addAll(taking.take(List.of(service), Instant.now()).values());
        } catch (RuntimeException e) {
            // A database that is away is no fault of the record: the caller hears of it and sends the feed again.
            if (Unavailable.isCauseOf(e)) {
                throw e;
            }
            LOG.warnf(e, "service of a feed not stored: id=%s", service.offer().id());
            notes.add(Trouble.NOT_STORED);
        }
    }
}
