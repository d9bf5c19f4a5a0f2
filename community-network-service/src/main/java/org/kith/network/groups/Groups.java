package org.kith.network.groups;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.kith.kit.personal.PersonalText;
import org.kith.network.openreferral.Organization;

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

    /** The councils whose groups these are, which may be others; what is nobody's is not in it. A group is a public fact. */
    public Map<UUID, String> councilsOf(Collection<UUID> ids) {
        var councils = new HashMap<UUID, String>();
        for (var row : entities.createNativeQuery("select id, council from community_group where id = any (:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()) {
            councils.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, String.class));
        }
        return councils;
    }

    /** Makes the group what a published record says. */
    public void take(Organization record, String source, Instant now) {
        var group = find(record.id()).orElseGet(() -> new CommunityGroup(record.id(), source, now));
        group.describe(record.name(), record.description(), now);
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
