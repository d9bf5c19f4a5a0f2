package org.kith.network.imports;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.kith.kit.council.CurrentCouncil;
import org.kith.kit.problem.Unavailable;
import org.kith.network.NetworkProblem;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the services of a feed that fits into one request. Nothing is refused whole because of one bad record. */
@ApplicationScoped
class ImportFeed {
    private static final Logger LOG = Logger.getLogger(ImportFeed.class);
    private static final int BATCH = 100;

    private final TakeRecords taking;
    private final CurrentCouncil council;

    ImportFeed(TakeRecords taking, CurrentCouncil council) {
        this.taking = taking;
        this.council = council;
    }

    ImportReport.View read(JsonNode feed) {
        var nodes = nodes(feed);
        var records = IntStream.range(0, nodes.size())
                .mapToObj(i -> new FeedRecord(nodes.get(i), "record " + (i + 1))).toList();
        for (var from = 0; from < records.size(); from += BATCH) {
            take(records.subList(from, Math.min(from + BATCH, records.size())));
        }
        return new ImportReport().with(records).view();
    }

    /** What one record spoils is tried with each record by itself. */
    private void take(List<FeedRecord> batch) {
        try {
            var tried = batch.stream().map(FeedRecord::copy).toList();
            taking.take(council.code(), null, tried);
            IntStream.range(0, batch.size()).forEach(i -> batch.get(i).notes().addAll(tried.get(i).notes()));
        } catch (RuntimeException | StackOverflowError e) {
            // A database that is away is no fault of a record: the caller hears of it and sends the feed again.
            if (Unavailable.isCauseOf(e)) {
                throw e;
            }
            if (batch.size() > 1) {
                batch.forEach(record -> take(List.of(record)));
            } else {
                LOG.warnf(e, "service of a feed not stored: id=%s", batch.get(0).offerId(council.code()).orElse(null));
                batch.get(0).note(Trouble.NOT_STORED);
            }
        }
    }

    /** A list page, an array of services, or one service. */
    private static List<JsonNode> nodes(JsonNode feed) {
        if (feed.isObject() && feed.has("id") && !feed.has("contents")) {
            return List.of(feed);
        }
        var list = feed.isArray() ? feed : feed.path("contents");
        if (!list.isArray()) {
            throw NetworkProblem.FEED_NOT_UNDERSTOOD.because(
                    "Send a list page with contents, an array of services, or one service, as Open Referral UK 3.0 has them.");
        }
        return IntStream.range(0, list.size()).mapToObj(list::get).toList();
    }
}
