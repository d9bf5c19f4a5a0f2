package org.kith.network.assets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.Problem.FieldError;
import org.kith.network.places.Places;
import org.kith.network.versions.Before;

/** What a group does with its assets at its desk. Whoever calls has made sure for which group they may. */
@ApplicationScoped
public class DeskAssets {
    private final Assets assets;
    private final AssetEdits edits;
    private final Places places;

    DeskAssets(Assets assets, AssetEdits edits, Places places) {
        this.assets = assets;
        this.edits = edits;
        this.places = places;
    }

    public List<DeskAsset> of(UUID groupId) {
        return assets.ofGroup(groupId).stream().map(asset -> new DeskAsset(asset.id(), asset.title())).toList();
    }

    /** What the group took away, the latest first. */
    public List<DeskAsset> takenAwayOf(UUID groupId) {
        return assets.withdrawnOf(groupId).stream().map(asset -> new DeskAsset(asset.id(), asset.content().title())).toList();
    }

    /** The asset as it is, also when it was taken away; empty when the group has no such asset. */
    public Optional<Edit> find(UUID groupId, UUID id) {
        return own(groupId, id).map(this::edit);
    }

    private Edit edit(CommunityAsset asset) {
        var said = asset.content();
        var contact = Optional.ofNullable(assets.contact(asset));
        var words = new AssetWords(said.type(), said.title(), said.description(), said.ward(), said.howTo(),
                contact.map(AssetContact::contact).map(PersonalText::value).orElse(null),
                contact.map(AssetContact::name).map(PersonalText::value).orElse(null), asset.shownName() != null);
        return new Edit(asset.id(), words, asset.isWithdrawn(), edits.saidBefore(asset).stream().map(Said::of).toList());
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

    /**
     * Says it in other words.
     *
     * @param by the person who holds the link; so for the others
     * @return whether the group has such an asset; so do the others
     */
    public boolean change(UUID groupId, UUID id, AssetWords said, UUID by) {
        var asset = present(groupId, id);
        asset.ifPresent(found -> edits.rewrite(found, said.of(groupId, found.content()), by));
        return asset.isPresent();
    }

    /** What was taken away is there again, with who to ask; nothing changes where it is there already. */
    public boolean putBack(UUID groupId, UUID id, AssetWords said, UUID by) {
        var asset = own(groupId, id);
        asset.filter(CommunityAsset::isWithdrawn)
                .ifPresent(found -> edits.putBack(found, said.of(groupId, found.content()), by));
        return asset.isPresent();
    }

    /** The asset says again what it said before a change. */
    public boolean goBack(UUID groupId, UUID id, long number, UUID by) {
        var asset = present(groupId, id);
        var before = asset.flatMap(found -> edits.before(found, number));
        before.ifPresent(said -> {
            said.mustMakeSense();
            places.mustKnow(said.ward());
            edits.goBack(asset.get(), said, by);
        });
        return before.isPresent();
    }

    public boolean takeAway(UUID groupId, UUID id, UUID by) {
        var asset = present(groupId, id);
        asset.ifPresent(found -> edits.withdraw(found, by));
        return asset.isPresent();
    }

    private Optional<CommunityAsset> present(UUID groupId, UUID id) {
        return own(groupId, id).filter(asset -> !asset.isWithdrawn());
    }

    private Optional<CommunityAsset> own(UUID groupId, UUID id) {
        return assets.find(id).filter(asset -> groupId.equals(asset.groupId()));
    }

    /** An asset in the list of its group. */
    public record DeskAsset(UUID id, String title) {}

    /**
     * An asset as its group may change it.
     *
     * @param words as it was said; without who to ask where it was taken away
     * @param versions what it said before, the latest first
     */
    public record Edit(UUID id, AssetWords words, boolean takenAway, List<Said> versions) {}

    /** What an asset said until it was changed. */
    public record Said(Before before, String title, String description, String howTo) {
        static Said of(AssetVersion version) {
            var content = version.content();
            return new Said(version.before(), content.title(), content.description(), content.howTo());
        }
    }
}
