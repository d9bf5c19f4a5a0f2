package org.kith.network.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

/** A source of services that an operator named. */
@Entity
class Feed {
    @Id
    private UUID id;

    @TenantId
    private String council;

    private String name;
    private String url;

    @Column(name = "public_url")
    private String publicUrl;

    @Enumerated(EnumType.STRING)
    private FeedKind kind;

    @Column(name = "every_hours")
    private Integer everyHours;

    private boolean enabled;
    private int failures;

    @Column(name = "next_harvest_at")
    private Instant nextHarvestAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    Feed() {}

    Feed(UUID id, Instant now) {
        this.id = id;
        createdAt = now;
    }

    void describe(FeedRequest request, FeedAddress addresses, Instant now) {
        name = request.name();
        publicUrl = null;
        url = request.url();
        kind = request.kind();
        everyHours = request.everyHours();
        enabled = request.enabled();
        nextHarvestAt = everyHours == null ? null : nextHarvestAt == null ? now : nextHarvestAt;
        tellAddress(addresses);
    }

    /** Readers of the directory are told where the feed is, when everybody can go there; it is looked at until that is known. */
    void tellAddress(FeedAddress addresses) {
        if (publicUrl == null && url != null) {
            publicUrl = addresses.toTell(address()).orElse(null);
        }
    }

    /** The next harvest is so many hours after this one was due, however long this one takes. */
    void harvestStarts(Instant now) {
        nextHarvestAt = everyHours == null ? null : now.plus(Duration.ofHours(everyHours));
    }

    void wasRead() {
        failures = 0;
    }

    void couldNotBeRead() {
        failures++;
    }

    boolean isDue(Instant now) {
        return enabled && url != null && nextHarvestAt != null && !nextHarvestAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    /** Null when only files are given. */
    URI address() {
        return url == null ? null : URI.create(url);
    }

    FeedKind kind() {
        return kind;
    }

    FeedView view() {
        return new FeedView(id, name, url, kind, everyHours, enabled, failures, nextHarvestAt);
    }
}
