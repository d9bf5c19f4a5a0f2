package org.kith.network.offers;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What everybody may know of the feed an offer was read from. */
@Entity
@Immutable
@Table(name = "published_feed")
public class PublishedFeed {
    @Id
    private UUID id;

    private String name;
    private String url;

    PublishedFeed() {}

    public String name() {
        return name;
    }

    /** Null when it has none, or none on the public internet. */
    public String url() {
        return url;
    }
}
