package org.kith.network.feeds;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.kith.network.imports.FeedRecord;
import org.kith.network.imports.Trouble;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lists of a feed are often brief; the whole of a record is under its own address. Some are fetched at the same time, and what comes
 * out has the order of what went in.
 */
class FullRecords implements AutoCloseable {
    /** A list that has any of these gives whole records, even where one of them has an empty list. */
    private static final Set<String> ONLY_IN_FULL = Set.of("schedules", "service_at_locations", "service_areas", "attributes",
            "contacts", "languages", "cost_options", "funding", "phones", "service_taxonomys", "regular_schedules",
            "eligibilitys");

    private static final Set<FeedTrouble.Cause> AWAY = Set.of(FeedTrouble.Cause.NOT_REACHED, FeedTrouble.Cause.ADDRESS_REFUSED);
    // One slow record is passed over; at every second one the feed gets a rest, or it could keep us waiting for weeks.
    private static final int MOST_SLOW = 1;

    private final Fetch fetch;
    private final FeedPages pages;
    private final ExecutorService workers;
    private final int ahead;
    private int slow;

    FullRecords(Fetch fetch, FeedPages pages, int atOnce) {
        this.fetch = fetch;
        this.pages = pages;
        workers = Executors.newFixedThreadPool(atOnce);
        ahead = 2 * atOnce;
    }

    /**
     * Hands over the records as whole as the feed gives them. Only a few are fetched before they are wanted: many whole records are
     * too much to keep.
     *
     * @throws FeedTrouble when the feed itself is away or slow again and again, or gives none of several; then those that came before
     *         were handed over
     */
    void of(List<Brief> briefs, OnRecord sink) throws FeedTrouble {
        var coming = new ArrayDeque<Future<FeedRecord>>();
        var next = briefs.iterator();
        var heldBack = new ArrayList<FeedRecord>();
        var someCame = briefs.size() == 1;
        for (var brief : briefs) {
            while (next.hasNext() && coming.size() < ahead) {
                var wanted = next.next();
                coming.add(workers.submit(() -> full(wanted)));
            }
            var record = get(brief, coming.remove());
            heldBack.add(record);
            someCame |= !record.notes().contains(Trouble.NOT_FETCHED);
            if (someCame) {
                for (var each : heldBack) {
                    sink.record(each);
                }
                heldBack.clear();
            }
        }
        if (!heldBack.isEmpty()) {
            throw new FeedTrouble(FeedTrouble.Cause.FAULT);
        }
    }

    private FeedRecord full(Brief brief) throws FeedTrouble {
        var id = id(brief.node());
        if (!isBrief(brief.node()) || id.isEmpty()) {
            return brief.record();
        }
        try (var page = fetch.get(pages.ofService(id.get()))) {
            var found = new ArrayList<RecordTree.Built>();
            PageReader.read(page, new Head("SERVICE", null, null, null, null), found::add);
            return recordOf(brief, found);
        } catch (Fetch.NothingThere e) {
            return brief.noted(Trouble.BRIEF_ONLY);
        } catch (FeedTrouble e) {
            throw e;
        } catch (IOException e) {
            return brief.noted(Trouble.NOT_FETCHED);
        }
    }

    private static FeedRecord recordOf(Brief brief, List<RecordTree.Built> found) {
        var whole = found.size() == 1 && id(found.get(0).node()).equals(id(brief.node()));
        return whole
                ? new Brief(found.get(0).node(), found.get(0).tooLarge(), brief.where()).record()
                : brief.noted(Trouble.NOT_FETCHED);
    }

    /** One record that the feed cannot give is no reason to leave the others. */
    private FeedRecord unlessAway(Brief brief, FeedTrouble e) throws FeedTrouble {
        if (AWAY.contains(e.why()) || e.why().isSlow() && ++slow > MOST_SLOW) {
            throw e;
        }
        return brief.noted(Trouble.NOT_FETCHED);
    }

    private FeedRecord get(Brief brief, Future<FeedRecord> coming) throws FeedTrouble {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FeedTrouble known) {
                return unlessAway(brief, known);
            }
            // Whoever works on the run writes down what it was.
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FeedTrouble(FeedTrouble.Cause.NOT_REACHED);
        }
    }

    private static boolean isBrief(JsonNode service) {
        return service.isObject() && ONLY_IN_FULL.stream().noneMatch(service::has);
    }

    private static Optional<String> id(JsonNode service) {
        return Optional.of(service.path("id").asText("")).filter(id -> !id.isBlank() && id.length() <= 200);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** What is done with the records. */
    interface OnRecord {
        void record(FeedRecord record) throws FeedTrouble;
    }

    /** A record as a list, or a file, has it. */
    record Brief(JsonNode node, boolean tooLarge, String where) {

        FeedRecord record() {
            var record = new FeedRecord(node, where);
            if (node instanceof ObjectNode service && PlaceParts.give(OrukOne.toThree(service))) {
                record.note(Trouble.PLACE_PARTS_LEFT_OUT);
            }
            if (tooLarge) {
                record.note(Trouble.RECORD_TOO_LARGE);
            }
            return record;
        }

        FeedRecord noted(Trouble trouble) {
            var record = record();
            record.note(trouble);
            return record;
        }
    }
}
