package org.kith.network.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
        // Where nobody had to decide, nobody said anything of trust in this group either.
        keep(new GroupDecision(group.id(), GroupDecision.Outcome.PUBLISHED, decidedBy == null ? null : trusted, reason,
                decidedBy), LetterKind.GROUP_PUBLISHED);
        groups.changed(group.id());
    }

    /**
     * Trusts the people of a group of the directory from now on, or no longer. Said again, it is as it was: nothing is kept and
     * nobody is told twice.
     */
    public void trust(CommunityGroup group, boolean trusted, PersonalText reason, UUID decidedBy) {
        if (group.isTrusted() == trusted) {
            return;
        }
        group.trust(trusted, Instant.now());
        keep(new GroupDecision(group.id(), GroupDecision.Outcome.PUBLISHED, trusted, reason, decidedBy),
                trusted ? LetterKind.TRUST_GIVEN : LetterKind.TRUST_TAKEN_BACK);
    }

    public void refuse(CommunityGroup group, PersonalText reason, UUID decidedBy) {
        group.refuse(Instant.now());
        keep(new GroupDecision(group.id(), GroupDecision.Outcome.REFUSED, null, reason, decidedBy), LetterKind.GROUP_REFUSED);
        groups.changed(group.id());
    }

    /** What the group was told when it was last decided on; empty when it never was. */
    public Optional<String> latestReason(UUID groupId) {
        return entities.createQuery("from GroupDecision where groupId = :group order by id desc", GroupDecision.class)
                .setParameter("group", groupId).setMaxResults(1).getResultStream().findFirst()
                .map(decision -> decision.reason().value());
    }

    /** Who said when and why that these groups are trusted or not; one of which nobody has said so is not in it. */
    public Map<UUID, OfTrust> latestOfTrust(Collection<UUID> groupIds) {
        return entities
                .createQuery("from GroupDecision where groupId in :groups and trusted is not null order by id",
                        GroupDecision.class)
                .setParameter("groups", groupIds).getResultStream()
                .collect(Collectors.toMap(GroupDecision::groupId, OfTrust::of, (earlier, later) -> later));
    }

    private void keep(GroupDecision decision, LetterKind letter) {
        entities.persist(decision);
        persons.ofGroup(decision.groupId()).stream().filter(GroupPerson::isAdmin)
                .forEach(person -> notices.write(letter, person, decision.reason()));
        LOG.infof("group decided on: groupId=%s outcome=%s trusted=%s", decision.groupId(), decision.outcome(),
                decision.trusted());
    }

    /**
     * Why the people of a group are trusted, or not.
     *
     * @param by the account; null where nobody had to decide
     */
    public record OfTrust(Instant at, UUID by, PersonalText reason) {
        static OfTrust of(GroupDecision decision) {
            return new OfTrust(decision.decidedAt(), decision.decidedBy(), decision.reason());
        }
    }
}
