package org.kith.network.assets;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.kith.network.groups.AssetType;

/** What everybody reads of an asset, but for a person's name: that is theirs to show or not, now and not as of then. */
@Embeddable
record AssetContent(@Enumerated(EnumType.STRING) AssetType type, String title, String description, String ward, Double latitude,
        Double longitude, @Column(name = "how_to") String howTo) {

    SayAsset with(UUID groupId, String contact, String contactName, boolean showName) {
        return new SayAsset(type, title, description, ward, latitude, longitude, groupId, howTo, contact, contactName,
                showName);
    }
}
