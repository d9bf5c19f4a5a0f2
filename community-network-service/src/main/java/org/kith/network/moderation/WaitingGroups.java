package org.kith.network.moderation;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.registration.Wards;

/** The groups that wait for the moderator of the council at work. */
@ApplicationScoped
class WaitingGroups {
    private final EntityManager entities;
    private final Groups groups;
    private final Persons persons;
    private final Duplicates duplicates;
    private final Wards wards;

    WaitingGroups(EntityManager entities, Groups groups, Persons persons, Duplicates duplicates, Wards wards) {
        this.entities = entities;
        this.groups = groups;
        this.persons = persons;
        this.duplicates = duplicates;
        this.wards = wards;
    }

    List<WaitingGroup> list() {
        var wardNames = wards.names();
        return entities
                .createQuery("from CommunityGroup where status = CONFIRMED order by confirmedAt, id", CommunityGroup.class)
                .setMaxResults(200).getResultStream().map(group -> waiting(group, wardNames)).toList();
    }

    private WaitingGroup waiting(CommunityGroup group, Map<String, String> wardNames) {
        var name = persons.ofGroup(group.id()).stream().filter(GroupPerson::isAdmin).findFirst().map(GroupPerson::name)
                .map(PersonalText::valueOf).orElse(null);
        var email = groups.emailOf(group.id()).map(PersonalText::value).orElse(null);
        return new WaitingGroup(GroupFacts.of(group, wardNames), group.confirmedAt(), email, name,
                duplicates.of(group.id(), wardNames));
    }
}
