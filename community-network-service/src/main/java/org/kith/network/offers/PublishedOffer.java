package org.kith.network.offers;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An offer as everybody may see it, of whichever council: for reading only, and without Hibernate's fence between councils. */
@Entity
@Immutable
@Table(name = "offer")
public class PublishedOffer {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private PublishedGroup group;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "feed_id")
    private PublishedFeed feed;

    @JdbcTypeCode(SqlTypes.JSON)
    private OfferContent content;

    @Enumerated(EnumType.STRING)
    private OfferStatus status;

    private String council;
    private String source;
    private Integer room;

    @Column(name = "room_unit")
    private String roomUnit;

    @Column(name = "waiting_list")
    private boolean waitingList;

    @Column(name = "held_since")
    private Instant heldSince;

    // What runs in a published group, is not over and not listed is hidden because nobody has stood for it for even longer.
    @Formula("""
            (exists (select from listing l where l.offer_id = id and l.unconfirmed)
                or status <> 'INACTIVE' and not exists (select from listing l where l.offer_id = id)
                    and exists (select from community_group g where g.id = group_id and g.status = 'PUBLISHED')
                    and not is_over(content))""")
    private boolean unconfirmed;

    @Formula("exists (select from listing l where l.offer_id = id and l.always_room)")
    private boolean alwaysRoom;

    @Column(name = "last_confirmed_at")
    private Instant lastConfirmedAt;

    @Column(name = "place_changed_at")
    private Instant placeChangedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    PublishedOffer() {}

    public UUID id() {
        return id;
    }

    public PublishedGroup group() {
        return group;
    }

    public OfferContent content() {
        return content;
    }

    public OfferStatus status() {
        return status;
    }

    public Integer room() {
        return room;
    }

    public String council() {
        return council;
    }

    public String source() {
        return source;
    }

    /** Empty when it was read from none: its group wrote it here, or it came in a request. */
    public Optional<PublishedFeed> feed() {
        return Optional.ofNullable(feed);
    }

    public String roomUnit() {
        return roomUnit;
    }

    /** Whether somebody said so. */
    public boolean hasAlwaysRoom() {
        return alwaysRoom;
    }

    public boolean hasWaitingList() {
        return waitingList;
    }

    /** When somebody last said how much room there is, or took a place or left one; null when nobody ever did. */
    public Instant roomAsOf() {
        return Stream.of(lastConfirmedAt, placeChangedAt).flatMap(Stream::ofNullable).max(naturalOrder()).orElse(null);
    }

    /** Whether the group's own words stand over those of the feed it came from. */
    public boolean isHeld() {
        return heldSince != null;
    }

    /** Whether nobody has stood for it for so long that it may not be so any more. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }

    public Instant lastConfirmedAt() {
        return lastConfirmedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
