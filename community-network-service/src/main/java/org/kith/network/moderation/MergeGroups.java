package org.kith.network.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jboss.logging.Logger;
import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.NetworkProblem;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;

/** Makes two groups one: offers, assets and people go to the one that stays, and all that went can go back. */
@ApplicationScoped
class MergeGroups {
    private static final Logger LOG = Logger.getLogger(MergeGroups.class);
    private static final String MOVE_OFFERS = """
            with moved as (update offer set group_id = :keep, version = version + 1, updated_at = :now
                           where group_id = :merge and council = :council returning id)
            insert into group_merge_moved (merge_id, council, what, moved) select :id, :council, 'OFFER', id from moved
            """;
    private static final String MOVE_ASSETS = """
            with moved as (update community_asset set group_id = :keep, version = version + 1
                           where group_id = :merge and council = :council returning id)
            insert into group_merge_moved (merge_id, council, what, moved) select :id, :council, 'ASSET', id from moved
            """;
    private static final String OFFERS_BACK = """
            update offer set group_id = :merge, version = version + 1, updated_at = :now
            where group_id = :keep and council = :council
              and id in (select moved from group_merge_moved where merge_id = :id and what = 'OFFER')
            """;
    private static final String ASSETS_BACK = """
            update community_asset set group_id = :merge, version = version + 1
            where group_id = :keep and council = :council
              and id in (select moved from group_merge_moved where merge_id = :id and what = 'ASSET')
            """;

    private final EntityManager entities;
    private final Groups groups;
    private final MergePeople people;
    private final Caller caller;

    MergeGroups(EntityManager entities, Groups groups, MergePeople people, Caller caller) {
        this.entities = entities;
        this.groups = groups;
        this.people = people;
        this.caller = caller;
    }

    GroupMerge merge(UUID keep, UUID merge) {
        var now = Instant.now();
        lockBoth(keep, merge);
        var gone = mergeable(merge);
        mustNotHide(gone, mergeable(keep));
        var promised = gone.status() == GroupStatus.CONFIRMED ? people.adminsOf(merge) : List.<UUID>of();
        var merging = new GroupMerge(keep, merge, gone.status(), caller.id(), now);
        gone.mergeInto(keep, now);
        entities.persist(merging);
        entities.flush();
        List.of(MOVE_OFFERS, MOVE_ASSETS).forEach(step -> go(step, merging, now));
        people.move(merging);
        tell(merging);
        people.tell(promised, gone.name());
        LOG.infof("groups merged: mergeId=%s survivor=%s merged=%s", merging.id(), keep, merge);
        return merging;
    }

    GroupMerge undo(UUID id) {
        var merging = Optional.ofNullable(entities.find(GroupMerge.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such merging in your council."));
        lockBoth(merging.survivor(), merging.merged());
        mustBeUndoable(merging);
        var now = Instant.now();
        groups.get(merging.merged()).comeBack(merging.statusBefore(), now);
        merging.undo(caller.id(), now);
        entities.flush();
        List.of(OFFERS_BACK, ASSETS_BACK).forEach(step -> go(step, merging, now));
        people.moveBack(merging);
        tell(merging);
        LOG.infof("merging undone: mergeId=%s survivor=%s merged=%s", id, merging.survivor(), merging.merged());
        return merging;
    }

    List<GroupMerge> latest() {
        return entities.createQuery("from GroupMerge order by mergedAt desc, id", GroupMerge.class).setMaxResults(200)
                .getResultList();
    }

    // Always in the same order, so that two moderators do not wait for each other.
    private void lockBoth(UUID one, UUID other) {
        List.of(one, other).stream().sorted().distinct().forEach(groups::lock);
    }

    private CommunityGroup mergeable(UUID id) {
        var group = groups.get(id);
        if (group.status() != GroupStatus.PUBLISHED && group.status() != GroupStatus.CONFIRMED) {
            throw NetworkProblem.NOT_MERGEABLE.because("Only groups that are published or wait for you can be merged.");
        }
        return group;
    }

    /** What is in the directory would leave it with a group that nobody sees yet. */
    private static void mustNotHide(CommunityGroup gone, CommunityGroup stays) {
        if (gone.status() == GroupStatus.PUBLISHED && stays.status() == GroupStatus.CONFIRMED) {
            throw NetworkProblem.NOT_MERGEABLE
                    .because("Please keep the group that is in the directory: the other one still waits "
                            + "for you, so nobody would see what the two offer.");
        }
    }

    private void mustBeUndoable(GroupMerge merging) {
        if (merging.isUndone()) {
            throw NetworkProblem.NOT_UNDOABLE.because("This merging was undone before.");
        }
        if (groups.get(merging.survivor()).status() == GroupStatus.MERGED) {
            throw NetworkProblem.NOT_UNDOABLE
                    .because("The group that stayed was merged with another one since. Undo that first.");
        }
        if (people.areBuiltUpon(merging)) {
            throw NetworkProblem.NOT_UNDOABLE
                    .because("Another group of the same people was merged into this one since. Undo that first.");
        }
    }

    private void tell(GroupMerge merging) {
        groups.changed(merging.survivor());
        groups.changed(merging.merged());
    }

    private void go(String step, GroupMerge merging, Instant now) {
        var query = entities.createNativeQuery(step).setParameter("keep", merging.survivor())
                .setParameter("merge", merging.merged()).setParameter("id", merging.id())
                .setParameter("council", caller.council());
        if (step.contains(":now")) {
            query.setParameter("now", now);
        }
        query.executeUpdate();
        // What Hibernate read before is not so any more.
        entities.clear();
    }
}
