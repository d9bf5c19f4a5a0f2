package org.kith.network.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.kith.kit.Ids;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;

/** The runs of the feeds of the council at work, as people see and start them. */
@ApplicationScoped
class Runs {
    private static final int LATEST = 50;
    private static final String OPEN = "from ImportRun where feedId = :feed and state in (WAITING, RUNNING)";
    private static final String LATER = "select count(*) from ImportRun where feedId = :feed and createdAt > :at";

    private final EntityManager entities;
    private final Feeds feeds;
    private final Vanished vanished;

    Runs(EntityManager entities, Feeds feeds, Vanished vanished) {
        this.entities = entities;
        this.feeds = feeds;
        this.vanished = vanished;
    }

    ImportRun get(UUID id) {
        return found(entities.find(ImportRun.class, id));
    }

    List<ImportRun> latest(UUID feedId) {
        return entities.createQuery("from ImportRun where feedId = :feed order by createdAt desc, id desc", ImportRun.class)
                .setParameter("feed", feedId).setMaxResults(LATEST).getResultList();
    }

    /** The run that reads the feed from its address: a new one, or the one under way. */
    ImportRun harvest(UUID feedId) {
        var feed = feeds.hold(feedId);
        if (feed.address() == null) {
            throw NetworkProblem.FEED_WITHOUT_ADDRESS.because("Give it an address, or send a file.");
        }
        return open(feedId).orElseGet(() -> begin(feed, ImportRun.Origin.ADDRESS));
    }

    /** As {@link #harvest}, when it is time; the time after it is set. */
    @Transactional
    void harvestIfDue(UUID feedId) {
        var now = Instant.now();
        var feed = feeds.hold(feedId);
        if (feed.isDue(now)) {
            feed.harvestStarts(now);
            harvest(feedId);
        }
    }

    /** A run for a file that is being sent. */
    @Transactional
    UUID receive(UUID feedId) {
        var feed = feeds.get(feedId);
        mustBeFree(feedId);
        return begin(feed, ImportRun.Origin.FILE).id();
    }

    @Transactional
    RunView received(UUID id) {
        var run = get(id);
        feeds.hold(run.feedId());
        mustBeFree(run.feedId());
        run.received(Instant.now());
        return run.view();
    }

    @Transactional
    void forget(UUID id) {
        entities.createNativeQuery("delete from import_run where id = :id and state = 'RECEIVING'").setParameter("id", id)
                .executeUpdate();
    }

    /** Makes inactive what the run held back. */
    ImportRun acceptVanished(UUID id) {
        feeds.hold(get(id).feedId());
        var run = found(entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (run.heldBack() == 0 || run.state() != ImportRun.State.DONE || wasFollowed(run)) {
            throw NetworkProblem.NOTHING_HELD_BACK.because(
                    "This run holds nothing back, or the feed has been read again since: look at its latest run.");
        }
        run.accepts(vanished.makeInactive(run.feedId(), run.id()));
        vanished.acceptDoubles(run.feedId(), run.id());
        return run;
    }

    private boolean wasFollowed(ImportRun run) {
        return entities.createQuery(LATER, Long.class).setParameter("feed", run.feedId()).setParameter("at", run.createdAt())
                .getSingleResult() > 0;
    }

    private ImportRun begin(Feed feed, ImportRun.Origin origin) {
        var run = new ImportRun(Ids.next(), feed.id(), origin, Instant.now());
        entities.persist(run);
        return run;
    }

    private void mustBeFree(UUID feedId) {
        if (open(feedId).isPresent()) {
            throw NetworkProblem.FEED_BUSY.because("Wait until the run under way has ended.");
        }
    }

    private Optional<ImportRun> open(UUID feedId) {
        return entities.createQuery(OPEN, ImportRun.class).setParameter("feed", feedId).getResultStream().findFirst();
    }

    private static ImportRun found(ImportRun run) {
        if (run == null) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
        return run;
    }
}
