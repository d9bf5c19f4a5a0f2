package org.kith.network.moderation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.Caller;
import org.kith.network.claims.GroupsByName;
import org.kith.network.claims.GroupsByName.Found;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.Groups;

/** The groups of the council at work that a moderator trusts, or looks for to say so. */
@ApplicationScoped
class Trust {
    private static final int MOST = 200;

    private final EntityManager entities;
    private final Groups groups;
    private final GroupsByName names;
    private final Caller caller;

    Trust(EntityManager entities, Groups groups, GroupsByName names, Caller caller) {
        this.entities = entities;
        this.groups = groups;
        this.names = names;
        this.caller = caller;
    }

    /** By name, 200 at most. */
    List<CommunityGroup> trusted() {
        return entities
                .createQuery("from CommunityGroup where trusted and status = PUBLISHED order by name, id", CommunityGroup.class)
                .setMaxResults(MOST).getResultList();
    }

    /** The likest first. */
    List<CommunityGroup> called(String name) {
        var found = names.find(caller.council(), name).stream().map(Found::id).toList();
        groups.readTogether(found.stream());
        return found.stream().map(groups::get).toList();
    }
}
