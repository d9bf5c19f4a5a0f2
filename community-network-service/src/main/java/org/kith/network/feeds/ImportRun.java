package org.kith.network.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kith.network.imports.ImportReport;
import org.kith.network.imports.Trouble;

/** One reading of a feed: how far it came, and what became of the records. */
@Entity
@Table(name = "import_run")
class ImportRun {
    // A slow feed rests for this part of the time it has taken so far.
    private static final int PART_OF_REST = 8;

    @Id
    private UUID id;

    @TenantId
    private String council;

    @Column(name = "feed_id")
    private UUID feedId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private State state;

    private String kind;
    private int page = Place.BEGINNING.page();
    private int record = Place.BEGINNING.record();
    private int pages;
    private Long total;
    private String report = WrittenReport.of(new ImportReport());

    @Column(name = "made_inactive")
    private int madeInactive;

    @Column(name = "held_back")
    private int heldBack;

    private String digest;

    @Column(name = "begun_again")
    private int begunAgain;

    private int tries;

    @Enumerated(EnumType.STRING)
    private FeedTrouble.Cause trouble;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at", insertable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    ImportRun() {}

    ImportRun(UUID id, UUID feedId, Origin origin, Instant now) {
        this.id = id;
        this.feedId = feedId;
        this.origin = origin;
        state = origin == Origin.FILE ? State.RECEIVING : State.WAITING;
        createdAt = now;
        nextTryAt = now;
    }

    /** The file is here whole. */
    void received(Instant now) {
        state = State.WAITING;
        nextTryAt = now;
    }

    /**
     * Whether the file that was fetched is another one than it was. Then nothing of what was read counts: nobody knows what the
     * records before the place are now.
     */
    boolean beginsAgainWith(String digest) {
        var isAnother = !place().equals(Place.BEGINNING) && !digest.equals(this.digest);
        if (isAnother) {
            page = Place.BEGINNING.page();
            record = Place.BEGINNING.record();
            pages = 0;
            total = null;
            report = WrittenReport.of(new ImportReport());
            begunAgain++;
        }
        this.digest = digest;
        return isAnother;
    }

    /** Records were taken, up to the place. */
    void comesTo(Place place, Seen seen, ImportReport now, Instant claimedUntil) {
        page = place.page();
        record = place.record();
        kind = seen.kind();
        total = seen.total();
        pages += seen.newPages();
        report = WrittenReport.of(now);
        tries = 0;
        trouble = null;
        this.claimedUntil = claimedUntil;
    }

    /** It has had its turn, and goes on there. */
    void rests(Place there, Instant now) {
        page = there.page();
        record = there.record();
        waits(now);
    }

    private void waits(Instant until) {
        state = State.WAITING;
        nextTryAt = until;
        claimedBy = null;
        claimedUntil = null;
    }

    /** Something is wrong beside the records. */
    void alsoHas(ImportReport beside) {
        report = WrittenReport.of(report().with(beside));
    }

    /** The feed was read to its end. */
    void ends(int madeInactive, int heldBack, Instant now) {
        state = State.DONE;
        trouble = null;
        this.madeInactive = madeInactive;
        this.heldBack = heldBack;
        end(now);
    }

    /** A person said that what was not in the feed may become inactive. */
    void accepts(int madeInactive) {
        this.madeInactive += madeInactive;
        heldBack = 0;
    }

    /**
     * Whether it was given up; otherwise it is tried again from its place after a pause that doubles with each failure. A feed that
     * is slow rests the longer, the longer it has taken so far.
     */
    boolean failed(FeedTrouble.Cause cause, FeedsConfig config, Instant now) {
        trouble = cause;
        tries++;
        if (tries < config.tries() && cause.mayPass() && !(origin == Origin.FILE && cause != FeedTrouble.Cause.UNEXPECTED)) {
            waits(now.plus(pause(cause, config, now)));
            return false;
        }
        state = State.FAILED;
        end(now);
        return true;
    }

    /**
     * Whether it was tried too often without a record read, or begun too often with another file; a try also ends when the process does.
     */
    boolean isHopeless(FeedsConfig config) {
        return Math.max(tries, begunAgain) >= config.tries();
    }

    private Duration pause(FeedTrouble.Cause cause, FeedsConfig config, Instant now) {
        var pause = config.firstPause().multipliedBy(1L << Math.min(20, tries - 1));
        // A record read now and then begins the count of tries anew: that must not let a slow feed keep us at it for weeks.
        var rest = cause.isSlow() ? Duration.between(createdAt, now).dividedBy(PART_OF_REST) : Duration.ZERO;
        return Stream.of(pause, rest).max(Duration::compareTo).filter(longest -> longest.compareTo(config.longestPause()) < 0)
                .orElse(config.longestPause());
    }

    private void end(Instant now) {
        endedAt = now;
        claimedBy = null;
        claimedUntil = null;
    }

    boolean isHeldBy(UUID holder) {
        return state == State.RUNNING && holder.equals(claimedBy);
    }

    boolean isFile() {
        return origin == Origin.FILE;
    }

    /** Whether the feed said that it has more records than came, or some of it could not even be read. */
    boolean isShort() {
        return total != null && read() < total || report().has(Trouble.ROW_BROKEN);
    }

    /**
     * Whether a record that came twice may have taken the place of another, as it does in pages without a lasting order. A file, or a
     * single page, has all of its records at once; and where as many different ones came as the feed says it has, none is missing.
     */
    boolean mayHaveMissedSome() {
        var different = read() - report().count(Trouble.DUPLICATE_ID);
        return !isFile() && pages > 1 && (total == null || different < total);
    }

    long read() {
        var view = report().view();
        return (long) view.taken() + view.takenWithNote() + view.setAside();
    }

    UUID id() {
        return id;
    }

    UUID feedId() {
        return feedId;
    }

    State state() {
        return state;
    }

    int heldBack() {
        return heldBack;
    }

    Instant createdAt() {
        return createdAt;
    }

    Place place() {
        return new Place(page, record);
    }

    Seen seen() {
        return new Seen(kind, total, 0);
    }

    ImportReport report() {
        return WrittenReport.read(report);
    }

    RunView view() {
        return new RunView(id, feedId, origin, state, kind, trouble == null ? null : RunView.Trouble.of(trouble), createdAt,
                startedAt, endedAt, state == State.WAITING ? nextTryAt : null, pages, total, read(), madeInactive, heldBack,
                report().view());
    }

    enum Origin {
        ADDRESS, FILE
    }

    enum State {
        RECEIVING, WAITING, RUNNING, DONE, FAILED
    }

    /**
     * What the feed said of itself.
     *
     * @param newPages how many pages were begun since the last word
     */
    record Seen(String kind, Long total, int newPages) {}
}
