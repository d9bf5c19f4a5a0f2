package org.kith.network.groups;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.personal.PersonalText;

/** The groups of the council at work. */
@ApplicationScoped
public class Groups {
    private final EntityManager entities;

    Groups(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<CommunityGroup> find(UUID id) {
        return Optional.ofNullable(entities.find(CommunityGroup.class, id));
    }

    /** The council whose group this is, which may be another one; empty when nobody's. A group is a public fact. */
    public Optional<String> councilOf(UUID id) {
        return entities.createNativeQuery("select council from community_group where id = :id", String.class)
                .setParameter("id", id).getResultStream().findFirst().map(String.class::cast);
    }

    /** Makes the group what a published record says. */
    public void take(UUID id, String name, String description, String source, Instant now) {
        var group = find(id).orElseGet(() -> new CommunityGroup(id, source, now));
        group.describe(name, description, now);
        entities.persist(group);
    }

    /** Where letters to the group go, or empty when it gave no address. */
    public Optional<PersonalText> emailOf(UUID groupId) {
        return contact(groupId).map(GroupContact::email);
    }

    public void reachAt(UUID groupId, PersonalText email) {
        contact(groupId).ifPresentOrElse(known -> known.changeTo(email),
                () -> entities.persist(new GroupContact(groupId, email)));
    }

    private Optional<GroupContact> contact(UUID groupId) {
        return Optional.ofNullable(entities.find(GroupContact.class, groupId));
    }
}
