package org.kith.network.assets;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.kith.network.groups.AssetType;

/** An asset as everybody may see it, of whichever council: for reading only, and without Hibernate's fence between councils. */
@Entity
@Immutable
@Table(name = "community_asset")
class PublishedAsset {
    @Id
    private UUID id;

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
    private CommunityAsset.Status status;

    PublishedAsset() {}

    AssetView view() {
        return new AssetView(id, council, type, title, description, ward, latitude, longitude, groupId, howTo, shownName);
    }
}
