package org.kith.network.assets;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.kith.network.groups.AssetType;

/**
 * What a group says at its desk of something or somebody others can count on. Names a person: not for logs.
 *
 * @param contact who to ask, an e-mail address or a telephone number; kept encrypted and never published
 * @param contactName what the person is called; published only with {@code showName}
 */
public record AssetWords(
        @NotNull(message = "choose what it is") AssetType type,
        @NotBlank(message = "say what it is called") @Size(max = 200, message = "use at most 200 characters") String title,
        @Size(max = 4000, message = "use at most 4,000 characters") String description,
        @NotNull(message = "choose the ward") String ward,
        @Size(max = 1000, message = "use at most 1,000 characters") String howTo,
        @NotBlank(message = "say how we can reach whoever looks after it") @Size(max = 254, message = "use at most 254 characters") String contact,
        @Size(max = 200, message = "use at most 200 characters") String contactName,
        boolean showName) {

    /** @param before where it is on the map, which stays; null for a new one */
    SayAsset of(UUID groupId, AssetContent before) {
        return new SayAsset(type, title, description, ward, before == null ? null : before.latitude(),
                before == null ? null : before.longitude(), groupId, howTo, contact, contactName, showName);
    }

    @Override
    public String toString() {
        return "AssetWords[type=" + type + "]";
    }
}
