package org.kith.network.assets;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.kith.network.groups.AssetType;

/** Something or somebody in a place that others can count on. All of it is public; who to ask is an {@link AssetContact}. */
@Entity
@Table(name = "community_asset")
class CommunityAsset {
    @Id
    private UUID id;

    @TenantId
    private String council;

    @Enumerated(EnumType.STRING)
    private AssetType type;

    private String title;
    private String description;
    private String ward;
    private Double latitude;
    private Double longitude;

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "how_to")
    private String howTo;

    @Column(name = "shown_name")
    private String shownName;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    CommunityAsset() {}

    CommunityAsset(UUID id, SayAsset said, Instant now) {
        this.id = id;
        createdAt = now;
        say(said, now);
    }

    void say(SayAsset said, Instant now) {
        type = said.type();
        title = said.title();
        description = said.description();
        ward = said.ward();
        latitude = said.latitude();
        longitude = said.longitude();
        groupId = said.groupId();
        howTo = said.howTo();
        shownName = said.mayShowName() ? said.contactName() : null;
        status = Status.PUBLISHED;
        updatedAt = now;
    }

    /** Nobody sees it any more; that it was there is kept, but for the name. */
    void withdraw(Instant now) {
        status = Status.WITHDRAWN;
        shownName = null;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    /** Null when no group looks after it. */
    UUID groupId() {
        return groupId;
    }

    AssetContent content() {
        return new AssetContent(type, title, description, ward, latitude, longitude, howTo);
    }

    /** Null when no name is shown. */
    String shownName() {
        return shownName;
    }

    boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    enum Status {
        PUBLISHED, WITHDRAWN
    }
}
