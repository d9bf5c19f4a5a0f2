package org.kith.network.moderation;

import java.util.List;

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
        var waiting = entities
                .createQuery("from CommunityGroup where status = CONFIRMED order by confirmedAt, id", CommunityGroup.class)
                .setMaxResults(200).getResultList();
        var ids = waiting.stream().map(CommunityGroup::id).toList();
        var wardNames = wards.names();
        var likely = duplicates.of(ids, wardNames);
        var admins = persons.firstAdminsOf(ids);
        groups.readEmailsTogether(ids.stream());
        return waiting.stream().map(group -> new WaitingGroup(GroupFacts.of(group, wardNames), group.confirmedAt(),
                groups.emailOf(group.id()).map(PersonalText::value).orElse(null), nameOf(admins.get(group.id())),
                likely.getOrDefault(group.id(), List.of()))).toList();
    }

    private static String nameOf(GroupPerson admin) {
        return admin == null ? null : PersonalText.valueOf(admin.name());
    }
}
