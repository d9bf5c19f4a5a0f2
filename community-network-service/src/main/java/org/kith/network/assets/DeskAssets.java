package org.kith.network.assets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.Problem.FieldError;

/** What a group does with its assets at its desk. Whoever calls has made sure for which group they may. */
@ApplicationScoped
public class DeskAssets {
    private final Assets assets;

    DeskAssets(Assets assets) {
        this.assets = assets;
    }

    public List<DeskAsset> of(UUID groupId) {
        return assets.ofGroup(groupId).stream().map(asset -> new DeskAsset(asset.id(), asset.title())).toList();
    }

    /** As it was said, with who to ask; empty when the group has no such asset. */
    public Optional<AssetWords> find(UUID groupId, UUID id) {
        return own(groupId, id).map(asset -> {
            var shown = assets.published(id);
            var contact = assets.contact(asset);
            return new AssetWords(shown.type(), shown.title(), shown.description(), shown.ward(), shown.howTo(),
                    contact.contact().value(), PersonalText.valueOf(contact.name()), shown.name() != null);
        });
    }

    /** What no single field can tell, by field: above all, that nobody's name slips into what is published. */
    public Map<String, String> nonsense(AssetWords said) {
        return said.of(null, null).nonsense().stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first));
    }

    /** Puts one more on the map; with the same id again, it is there already. */
    public void publish(UUID id, UUID groupId, AssetWords said) {
        if (assets.find(id).isEmpty()) {
            assets.begin(id, said.of(groupId, null));
        }
    }

    /** Whether the group has such an asset; so does the other. */
    public boolean change(UUID groupId, UUID id, AssetWords said) {
        var asset = own(groupId, id);
        asset.ifPresent(found -> assets.change(found, said.of(groupId, assets.published(id))));
        return asset.isPresent();
    }

    public boolean takeAway(UUID groupId, UUID id) {
        var asset = own(groupId, id);
        asset.ifPresent(assets::withdraw);
        return asset.isPresent();
    }

    private Optional<CommunityAsset> own(UUID groupId, UUID id) {
        return assets.find(id).filter(asset -> groupId.equals(asset.groupId()) && !asset.isWithdrawn());
    }

    /** An asset in the list of its group. */
    public record DeskAsset(UUID id, String title) {}
}
