package org.kith.network.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.network.assets.AssetWords;
import org.kith.network.assets.DeskAssets;
import org.kith.network.assets.DeskAssets.Edit;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.members.Member;
import org.kith.network.members.Members;
import org.kith.network.places.Places;
import org.kith.network.registration.Wards;
import org.kith.network.registration.Wards.Ward;
import org.kith.network.versions.Before;

/** The assets of a group, for its admins. Assets are public at once, so a group that nobody has looked at yet can say none. */
@ApplicationScoped
class AssetDesk {
    private final DeskKey key;
    private final Groups groups;
    private final DeskAssets assets;
    private final Places places;
    private final Wards wards;
    private final Members members;
    private final Errors errors;

    AssetDesk(DeskKey key, Groups groups, DeskAssets assets, Places places, Wards wards, Members members,
            Errors errors) {
        this.key = key;
        this.groups = groups;
        this.assets = assets;
        this.places = places;
        this.wards = wards;
        this.members = members;
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

    /** The asset, or an empty form where {@code id} is null; empty when the link opens nothing any more, or may not do this. */
    Optional<View> open(String token, UUID id) {
        return key.holder(token).flatMap(holder -> of(holder, person -> id == null
                ? Optional.of(new View(null, wards.byName(), List.of()))
                : assets.find(person.groupId(), id)
                        .map(edit -> new View(edit, wards.byName(), members.of(person.groupId())))));
    }

    /** Whether the link may do it; so do the others. */
    boolean publish(String token, UUID id, AssetWords said) {
        return act(token, person -> {
            places.mustKnow(said.ward());
            assets.publish(id, person.groupId(), said);
            return true;
        });
    }

    boolean change(String token, UUID id, AssetWords said) {
        return act(token, person -> {
            places.mustKnow(said.ward());
            return assets.change(person.groupId(), id, said, person.id());
        });
    }

    boolean putBack(String token, UUID id, AssetWords said) {
        return act(token, person -> {
            places.mustKnow(said.ward());
            return assets.putBack(person.groupId(), id, said, person.id());
        });
    }

    boolean goBack(String token, UUID id, long number) {
        return act(token, person -> assets.goBack(person.groupId(), id, number, person.id()));
    }

    boolean takeAway(String token, UUID id) {
        return act(token, person -> assets.takeAway(person.groupId(), id, person.id()));
    }

    private boolean act(String token, Predicate<GroupPerson> what) {
        return key.holder(token).flatMap(holder -> of(holder, person -> Optional.of(what.test(person)))).orElse(false);
    }

    @Transactional
    <T> Optional<T> of(UUID personId, Function<GroupPerson, Optional<T>> what) {
        return key.joined(personId).filter(GroupPerson::isAdmin)
                .filter(person -> groups.get(person.groupId()).status() == GroupStatus.PUBLISHED).flatMap(what);
    }

    /**
     * An asset with the wards it could be in, and who looks after its group.
     *
     * @param edit null of a new one
     */
    record View(Edit edit, List<Ward> wards, List<Member> members) {

        public boolean isThere() {
            return edit != null && !edit.takenAway();
        }

        /** Who changed it then, as the others know them; null when that is not known any more. */
        public String who(Before version) {
            return Member.whoIs(version.by(), members);
        }
    }
}
