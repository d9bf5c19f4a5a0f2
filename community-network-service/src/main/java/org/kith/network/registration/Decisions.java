package org.kith.network.registration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;

/** Whether a group comes into the directory: each decision is kept with its reason, and the group is told both. */
@ApplicationScoped
public class Decisions {
    private static final Logger LOG = Logger.getLogger(Decisions.class);

    private final EntityManager entities;
    private final Groups groups;
    private final Persons persons;
    private final Notices notices;

    Decisions(EntityManager entities, Groups groups, Persons persons, Notices notices) {
        this.entities = entities;
        this.groups = groups;
        this.persons = persons;
        this.notices = notices;
    }

    /**
     * @param trusted whether what its people register next needs no moderator
     * @param decidedBy the account; null where nobody had to decide
     */
    public void publish(CommunityGroup group, boolean trusted, PersonalText reason, UUID decidedBy) {
        group.publish(trusted, Instant.now());
        keep(new GroupDecision(group.id(), GroupDecision.Outcome.PUBLISHED, reason, decidedBy), LetterKind.GROUP_PUBLISHED);
    }

    public void refuse(CommunityGroup group, PersonalText reason, UUID decidedBy) {
        group.refuse(Instant.now());
        keep(new GroupDecision(group.id(), GroupDecision.Outcome.REFUSED, reason, decidedBy), LetterKind.GROUP_REFUSED);
    }

    /** What the group was told when it was last decided on; empty when it never was. */
    public Optional<String> latestReason(UUID groupId) {
        return entities.createQuery("from GroupDecision where groupId = :group order by id desc", GroupDecision.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst()
                .map(decision -> decision.reason().value());
    }

    private void keep(GroupDecision decision, LetterKind letter) {
        entities.persist(decision);
        groups.changed(decision.groupId());
        persons.ofGroup(decision.groupId()).stream().filter(GroupPerson::isAdmin)
                .forEach(person -> notices.write(letter, person, decision.reason()));
        LOG.infof("group decided on: groupId=%s outcome=%s", decision.groupId(), decision.outcome());
    }
}
