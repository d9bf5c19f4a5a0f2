package org.kith.network.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.network.assets.AssetWords;
import org.kith.network.assets.DeskAssets;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.places.Places;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;

/** The assets of a group, for its admins. Assets are public at once, so a group that nobody has looked at yet can say none. */
@ApplicationScoped
class AssetDesk {
    private final DeskKey key;
    private final Groups groups;
    private final DeskAssets assets;
    private final Places places;
    private final Wards wards;
    private final Errors errors;

    AssetDesk(DeskKey key, Groups groups, DeskAssets assets, Places places, Wards wards, Errors errors) {
        this.key = key;
        this.groups = groups;
        this.assets = assets;
        this.places = places;
        this.wards = wards;
        this.errors = errors;
    }

    Map<String, String> errors(AssetForm form) {
        var said = form.words();
        var wrong = new LinkedHashMap<>(errors.in(said));
        if (wrong.isEmpty()) {
            assets.nonsense(said).forEach((field, words) -> wrong.put(field, Errors.sentence(words)));
        }
        return wrong;
    }

    /** The wards an asset can be in; empty when the link opens nothing any more, or may not do this. */
    Optional<List<Ward>> wards(String token) {
        return key.holder(token).flatMap(person -> of(person, group -> Optional.of(wards.byName())));
    }

    Optional<AssetWords> find(String token, UUID id) {
        return key.holder(token).flatMap(person -> of(person, group -> assets.find(group, id)));
    }

    /** Whether the link may do it; so do the others. */
    boolean publish(String token, UUID id, AssetWords said) {
        return key.holder(token).flatMap(person -> of(person, group -> {
            places.mustKnow(said.ward());
            assets.publish(id, group, said);
            return Optional.of(true);
        })).isPresent();
    }

    boolean change(String token, UUID id, AssetWords said) {
        return key.holder(token).flatMap(person -> of(person, group -> {
            places.mustKnow(said.ward());
            return Optional.of(assets.change(group, id, said));
        })).orElse(false);
    }

    boolean takeAway(String token, UUID id) {
        return key.holder(token).flatMap(person -> of(person, group -> Optional.of(assets.takeAway(group, id)))).orElse(false);
    }

    @Transactional
    <T> Optional<T> of(UUID personId, Function<UUID, Optional<T>> what) {
        return key.joined(personId).filter(GroupPerson::isAdmin).map(GroupPerson::groupId)
                .filter(group -> groups.get(group).status() == GroupStatus.PUBLISHED).flatMap(what);
    }
}
