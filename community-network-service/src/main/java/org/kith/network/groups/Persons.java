package org.kith.network.groups;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.kith.kit.personal.PersonalLookup;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.Memberships.Role;

import io.agroal.api.AgroalDataSource;

/** The people who look after the groups of the council at work by links in their e-mail. */
@ApplicationScoped
public class Persons {
    private final EntityManager entities;
    private final AgroalDataSource dataSource;
    private final PersonalLookup lookup;
    private final Groups groups;

    Persons(EntityManager entities, AgroalDataSource dataSource, PersonalLookup lookup, Groups groups) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.lookup = lookup;
        this.groups = groups;
    }

    public byte[] hash(PersonalText email) {
        return lookup.ofEmail(email);
    }

    public Optional<GroupPerson> find(UUID id) {
        return Optional.ofNullable(entities.find(GroupPerson.class, id));
    }

    /** Reads persons at once that are asked for one by one soon after, within the same transaction. */
    public void readTogether(Stream<UUID> ids) {
        entities.unwrap(Session.class).byMultipleIds(GroupPerson.class).multiLoad(ids.distinct().toList());
    }

    /** Only of this group, or of the one it was merged into: a link for one group opens no other. */
    public Optional<GroupPerson> find(UUID groupId, UUID id) {
        return find(id).filter(person -> person.groupId().equals(groupId)
                || groups.survivorOf(groupId).filter(person.groupId()::equals).isPresent()).flatMap(this::now);
    }

    /**
     * The same person where they are now. Whoever looked after both groups of a merging does so once in the group that stayed; empty
     * when they have left it since.
     */
    public Optional<GroupPerson> now(GroupPerson person) {
        var group = groups.survivorOf(person.groupId()).orElse(person.groupId());
        return group.equals(person.groupId()) ? Optional.of(person) : find(group, person.emailHash());
    }

    /** Only of this group, by address. */
    public Optional<GroupPerson> find(UUID groupId, PersonalText email) {
        return find(groupId, hash(email));
    }

    private Optional<GroupPerson> find(UUID groupId, byte[] emailHash) {
        return entities.createQuery("from GroupPerson where groupId = :group and emailHash = :hash", GroupPerson.class)
                .setParameter("group", groupId).setParameter("hash", emailHash).getResultStream().findFirst();
    }

    /** Whether letters to their group go to their address. */
    public boolean isContact(GroupPerson person) {
        return groups.emailOf(person.groupId()).filter(own -> Arrays.equals(hash(own), person.emailHash())).isPresent();
    }

    /** Somebody with this address, who has joined the group when they use the link sent to it. */
    public GroupPerson invite(UUID groupId, PersonalText email, PersonalText name, Role role, Instant now) {
        var person = find(groupId, email).orElseGet(() -> new GroupPerson(groupId, email, hash(email), now));
        person.invite(name, role, now);
        entities.persist(person);
        return person;
    }

    /** Somebody with this address, whom nobody knew, who says that the group is theirs. */
    public GroupPerson claimant(UUID groupId, PersonalText email, PersonalText name, Instant now) {
        var person = new GroupPerson(groupId, email, hash(email), now);
        person.claim(name);
        entities.persist(person);
        return person;
    }

    /** Those first who came first; with those who have not used their link yet. */
    public List<GroupPerson> ofGroup(UUID groupId) {
        return entities.createQuery("from GroupPerson where groupId = :group order by id", GroupPerson.class)
                .setParameter("group", groupId).getResultList();
    }

    /** The first of each group's admins who have joined; a group without any is not in it. */
    public Map<UUID, GroupPerson> firstAdminsOf(Collection<UUID> groupIds) {
        return entities
                .createQuery("from GroupPerson where groupId in :groups and joinedAt is not null and role = ADMIN order by id",
                        GroupPerson.class)
                .setParameter("groups", groupIds).getResultStream()
                .collect(Collectors.toMap(GroupPerson::groupId, person -> person, (first, later) -> first));
    }

    /** All that an address stands for in this council. */
    public List<GroupPerson> withHash(byte[] hash) {
        return entities.createQuery("from GroupPerson where emailHash = :hash order by id", GroupPerson.class)
                .setParameter("hash", hash).getResultList();
    }

    public void remove(GroupPerson person) {
        entities.remove(person);
    }

    /** One address is dealt with by one transaction at a time, so that two hasty clicks make one of everything. */
    public void lock(byte[] hash) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(encode(:hash, 'hex'), 0)) as text)")
                .setParameter("hash", hash).getSingleResult();
    }

    /** Whoever has this address, in any council: for somebody who says an address and no council. Not in a transaction. */
    public List<Known> everywhere(PersonalText email) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select id, council from persons_with_email(?)")) {
            select.setBytes(1, hash(email));
            var known = new ArrayList<Known>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(new Known(rows.getObject(1, UUID.class), rows.getString(2)));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new NotLookedUp(e);
        }
    }

    /** Where somebody is known. */
    public record Known(UUID id, String council) {}

    static class NotLookedUp extends RuntimeException {
        NotLookedUp(SQLException cause) {
            super("the database was not asked: state=" + cause.getSQLState(), cause);
        }
    }
}
