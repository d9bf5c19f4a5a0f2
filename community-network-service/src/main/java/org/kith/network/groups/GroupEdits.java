package org.kith.network.groups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.kith.network.versions.Before;

/** The words of a group in the hands of its admins. Whoever calls has made sure whose it is. */
@ApplicationScoped
public class GroupEdits {
    private final Groups groups;
    private final GroupHistory history;

    GroupEdits(Groups groups, GroupHistory history) {
        this.groups = groups;
        this.history = history;
    }

    /**
     * Its own people put it in other words.
     *
     * @param by the account or the person; so for the others
     */
    public void speak(UUID id, ChangeGroup words, UUID by) {
        change(id, GroupChange.REWRITTEN, by,
                (group, now) -> group.speak(new OwnWords(words.name().strip(), words.whatYouDo().strip(), words.url()), now));
        groups.changed(id);
    }

    /** Feeds may say again what it is called and what it does. */
    public void release(UUID id, UUID by) {
        change(id, GroupChange.RELEASED, by, CommunityGroup::release);
    }

    /** The group says again what it said before a change, in its own name; whether there was such a change. */
    public boolean goBack(UUID id, long number, UUID by) {
        var version = history.find(id, number);
        version.ifPresent(found -> {
            change(id, GroupChange.WENT_BACK, by, (group, now) -> group.speak(found.content(), now));
            groups.changed(id);
        });
        return version.isPresent();
    }

    /** Who changed what and when, the latest first. */
    List<GroupVersion> versions(UUID id) {
        return history.of(id);
    }

    /** What it said before, each once, the latest first. */
    public List<Said> saidBefore(CommunityGroup group) {
        return history.saidBefore(group.id(), group.words(), version -> true).stream().map(Said::of).toList();
    }

    private void change(UUID id, GroupChange change, UUID by, BiConsumer<CommunityGroup, Instant> effect) {
        var group = groups.lock(id);
        var now = Instant.now();
        history.rememberAll(List.of(id), change, by, now);
        effect.accept(group, now);
    }

    /** What a group said until it was changed. */
    public record Said(Before before, OwnWords words) {
        static Said of(GroupVersion version) {
            return new Said(version.before(), version.content());
        }
    }
}
