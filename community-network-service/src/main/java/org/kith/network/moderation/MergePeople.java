package org.kith.network.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.Caller;
import org.kith.kit.personal.PersonalText;
import org.kith.network.groups.Admins;
import org.kith.network.groups.GroupPerson;
import org.kith.network.groups.GroupStatus;
import org.kith.network.groups.Groups;
import org.kith.network.groups.Persons;
import org.kith.network.letters.LetterKind;
import org.kith.network.letters.Notices;
import org.kith.network.members.Members;

/** The people of two groups that become one, and where letters to them go. What it changes of the group that stays is kept for undoing. */
@ApplicationScoped
class MergePeople {
    // Whoever looks after both groups has one row in each. The one of the group that stays gets the better of the two; the other stays
    // where it is, for undoing.
    private static final String KEEP_PERSONS = """
            insert into group_merge_before (merge_id, council, what, id, role, joined_at)
            select :id, :council, 'PERSON', stays.id, stays.role, stays.joined_at
            from group_person stays join group_person goes on goes.email_hash = stays.email_hash and goes.group_id = :merge
            where stays.group_id = :keep and stays.council = :council
            """;
    private static final String BETTER_PERSONS = """
            update group_person stays set joined_at = least(stays.joined_at, goes.joined_at),
                role = case when 'ADMIN' in (stays.role, goes.role) then 'ADMIN' else 'MEMBER' end
            from group_person goes where goes.email_hash = stays.email_hash and goes.group_id = :merge
                and stays.group_id = :keep and stays.council = :council
            """;
    private static final String MOVE_PERSONS = """
            with moved as (update group_person person set group_id = :keep where group_id = :merge and council = :council
                           and not exists (select from group_person same where same.group_id = :keep
                                           and same.email_hash = person.email_hash) returning id)
            insert into group_merge_moved (merge_id, council, what, moved) select :id, :council, 'PERSON', id from moved
            """;
    // Whom nobody has looked at yet does not come to lead those who are there.
    private static final String KEEP_MOVED = """
            insert into group_merge_before (merge_id, council, what, id, role, joined_at)
            select :id, :council, 'PERSON', person.id, person.role, person.joined_at
            from group_person person where person.group_id = :keep and person.council = :council
              and person.id in (select moved from group_merge_moved where merge_id = :id and what = 'PERSON')
            """;
    private static final String JOINED_PERSONS = """
            update group_person stays set joined_at = least(stays.joined_at, goes.joined_at)
            from group_person goes where goes.email_hash = stays.email_hash and goes.group_id = :merge
                and stays.group_id = :keep and stays.council = :council
            """;
    private static final String AS_MEMBERS = """
            update group_person set role = 'MEMBER' where group_id = :keep and council = :council
              and id in (select moved from group_merge_moved where merge_id = :id and what = 'PERSON')
            """;
    private static final String KEEP_ACCOUNTS = """
            insert into group_merge_before (merge_id, council, what, id, role, joined_at)
            select :id, :council, 'ACCOUNT', stays.subject, stays.role, stays.joined_at
            from group_member stays join group_member goes on goes.subject = stays.subject and goes.group_id = :merge
            where stays.group_id = :keep and stays.council = :council
            """;
    private static final String BETTER_ACCOUNTS = """
            update group_member stays set joined_at = least(stays.joined_at, goes.joined_at),
                role = case when 'ADMIN' in (stays.role, goes.role) then 'ADMIN' else 'MEMBER' end
            from group_member goes where goes.subject = stays.subject and goes.group_id = :merge
                and stays.group_id = :keep and stays.council = :council
            """;
    private static final String MOVE_ACCOUNTS = """
            with moved as (update group_member account set group_id = :keep where group_id = :merge and council = :council
                           and not exists (select from group_member same where same.group_id = :keep
                                           and same.subject = account.subject) returning subject)
            insert into group_merge_moved (merge_id, council, what, moved) select :id, :council, 'ACCOUNT', subject from moved
            """;
    private static final String KEEP_CONTACT = """
            insert into group_merge_before (merge_id, council, what, id, email, of_its_people)
            select :id, :council, 'CONTACT', :keep, contact.email, contact.of_its_people
            from (select 1) one left join group_contact contact on contact.group_id = :keep
            where exists (select from group_contact goes where goes.group_id = :merge and goes.council = :council)
            """;
    private static final String MOVE_CONTACT = """
            insert into group_contact (group_id, council, email, of_its_people)
            select :keep, council, email, of_its_people from group_contact where group_id = :merge and council = :council
            on conflict (group_id) do update set email = excluded.email, of_its_people = excluded.of_its_people
            """;
    private static final String PERSONS_BACK = """
            update group_person set group_id = :merge where group_id = :keep and council = :council
              and id in (select moved from group_merge_moved where merge_id = :id and what = 'PERSON')
            """;
    private static final String PERSONS_AS_BEFORE = """
            update group_person person set role = before.role, joined_at = before.joined_at from group_merge_before before
            where before.merge_id = :id and before.what = 'PERSON' and before.id = person.id
              and person.group_id in (:keep, :merge) and person.council = :council
            """;
    private static final String ACCOUNTS_BACK = """
            update group_member set group_id = :merge where group_id = :keep and council = :council
              and subject in (select moved from group_merge_moved where merge_id = :id and what = 'ACCOUNT')
            """;
    private static final String ACCOUNTS_AS_BEFORE = """
            update group_member account set role = before.role, joined_at = before.joined_at from group_merge_before before
            where before.merge_id = :id and before.what = 'ACCOUNT' and before.id = account.subject
              and account.group_id = :keep and account.council = :council
            """;
    // Not when somebody gave the group another address since: the same bytes are the same writing.
    private static final String CONTACT_AS_BEFORE = """
            update group_contact contact set email = before.email, of_its_people = before.of_its_people
            from group_merge_before before, group_contact goes
            where before.merge_id = :id and before.what = 'CONTACT' and before.email is not null and goes.group_id = :merge
              and contact.group_id = :keep and contact.council = :council and contact.email = goes.email
            """;
    private static final String NO_CONTACT_AS_BEFORE = """
            delete from group_contact contact using group_merge_before before, group_contact goes
            where before.merge_id = :id and before.what = 'CONTACT' and before.email is null and goes.group_id = :merge
              and contact.group_id = :keep and contact.council = :council and contact.email = goes.email
            """;
    // What a later merging improved further cannot be told from what this one did.
    private static final String BUILT_UPON = """
            select exists (
                select from group_merge this
                join group_merge later on later.survivor = this.survivor and later.merged_at > this.merged_at
                    and later.undone_at is null
                join group_merge_before touched on touched.merge_id = later.id
                where this.id = :id and this.council = :council and touched.id in (
                    select id from group_merge_before where merge_id = this.id
                    union select moved from group_merge_moved where merge_id = this.id and what in ('PERSON', 'ACCOUNT')))
            """;
    private static final String FORGET_BEFORE = """
            delete from group_merge_before where merge_id = :id and council = :council
            """;

    private final EntityManager entities;
    private final Groups groups;
    private final Persons persons;
    private final Admins admins;
    private final Members members;
    private final Notices notices;
    private final Caller caller;

    MergePeople(EntityManager entities, Groups groups, Persons persons, Admins admins, Members members, Notices notices,
            Caller caller) {
        this.entities = entities;
        this.groups = groups;
        this.persons = persons;
        this.admins = admins;
        this.members = members;
        this.notices = notices;
        this.caller = caller;
    }

    void move(GroupMerge merging) {
        var contactGoesToo = contactGoesToo(merging.survivor(), merging.merged());
        if (merging.statusBefore() == GroupStatus.CONFIRMED && admins.has(merging.survivor())) {
            go(merging, KEEP_PERSONS, JOINED_PERSONS, MOVE_PERSONS, KEEP_MOVED, AS_MEMBERS);
        } else {
            go(merging, KEEP_PERSONS, BETTER_PERSONS, MOVE_PERSONS);
        }
        go(merging, KEEP_ACCOUNTS, BETTER_ACCOUNTS, MOVE_ACCOUNTS);
        if (contactGoesToo) {
            go(merging, KEEP_CONTACT, MOVE_CONTACT);
        }
    }

    /** Whether a later merging into the same group changed the same people, or where its letters go, once more. */
    boolean areBuiltUpon(GroupMerge merging) {
        return (Boolean) entities.createNativeQuery(BUILT_UPON, Boolean.class).setParameter("id", merging.id())
                .setParameter("council", caller.council()).getSingleResult();
    }

    void moveBack(GroupMerge merging) {
        go(merging, PERSONS_BACK, PERSONS_AS_BEFORE, ACCOUNTS_BACK, ACCOUNTS_AS_BEFORE, CONTACT_AS_BEFORE, NO_CONTACT_AS_BEFORE,
                FORGET_BEFORE);
        if (groups.ownEmailOf(merging.survivor()).map(persons::hash)
                .filter(own -> hasJoined(merging.merged(), own) && !hasJoined(merging.survivor(), own)).isPresent()) {
            members.writeToWhoStays(merging.survivor());
        }
    }

    private boolean hasJoined(UUID groupId, byte[] emailHash) {
        return persons.ofGroup(groupId).stream()
                .anyMatch(person -> person.joinedAt() != null && Arrays.equals(person.emailHash(), emailHash));
    }

    /** Those who were promised to hear of their group either way. */
    List<UUID> adminsOf(UUID groupId) {
        return persons.ofGroup(groupId).stream().filter(GroupPerson::isAdmin).map(GroupPerson::id).toList();
    }

    /** @param was what their group was called */
    void tell(List<UUID> people, String was) {
        people.stream().flatMap(id -> persons.find(id).stream()).flatMap(person -> persons.now(person).stream())
                .forEach(person -> notices.write(LetterKind.GROUP_MERGED, person, new PersonalText(was)));
    }

    /** People read the letters of a group they speak for; the address in a public list may be nobody's. */
    private boolean contactGoesToo(UUID keep, UUID merge) {
        return groups.emailOf(merge).isPresent()
                && (groups.emailOf(keep).isEmpty() || admins.has(merge) && !admins.has(keep));
    }

    private void go(GroupMerge merging, String... steps) {
        var values = Map.of("id", merging.id(), "keep", merging.survivor(), "merge", merging.merged(), "council",
                caller.council());
        for (var step : steps) {
            var query = entities.createNativeQuery(step);
            values.forEach((name, value) -> {
                if (step.contains(":" + name)) {
                    query.setParameter(name, value);
                }
            });
            query.executeUpdate();
        }
        // What Hibernate read before is not so any more.
        entities.clear();
    }
}
