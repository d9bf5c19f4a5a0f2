package org.kith.network.groups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.kith.kit.Caller;
import org.kith.kit.problem.CommonProblem;

/** Who may speak for which group. */
@ApplicationScoped
public class Memberships {
    private static final String JOIN = """
            insert into group_member (group_id, subject, council, role) values (:group, :subject, :council, :role)
            on conflict (group_id, subject) do update set role = excluded.role
            """;
    private static final String IS_MEMBER = """
            select exists (select from group_member m join community_group g on g.id = m.group_id
                where m.group_id = :group and m.subject = :subject and m.council = :council and m.role in (:roles)
                    and g.status <> 'MERGED')
            """;
    private static final String ACCOUNTS = """
            select subject, role, joined_at from group_member where group_id = :group and council = :council order by joined_at
            """;
    private static final String LEAVE = """
            delete from group_member where group_id = :group and subject = :subject and council = :council
            """;
    private static final String MINE = """
            select g.* from community_group g join group_member m on m.group_id = g.id
            where m.subject = :subject and m.council = :council and g.status <> 'MERGED' order by g.name, g.id
            """;

    private final EntityManager entities;
    private final Caller caller;

    Memberships(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Lets nobody on but members; to everybody else the group's desk is not there. */
    public void mustBeMine(UUID groupId) {
        must(groupId, List.of(Role.values()));
    }

    /** Lets nobody on but those who may invite others; to everybody else it is not there. */
    public void mustBeAdmin(UUID groupId) {
        must(groupId, List.of(Role.ADMIN));
    }

    private void must(UUID groupId, List<Role> roles) {
        if (!(Boolean) entities.createNativeQuery(IS_MEMBER, Boolean.class).setParameter("group", groupId)
                .setParameter("subject", caller.id()).setParameter("council", caller.council())
                .setParameter("roles", roles.stream().map(Role::name).toList()).getSingleResult()) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
    }

    /** The accounts that may speak for a group, those first who came first. */
    public List<Account> accountsOf(UUID groupId) {
        List<?> rows = entities.createNativeQuery(ACCOUNTS, Tuple.class).setParameter("group", groupId)
                .setParameter("council", caller.council()).getResultList();
        return rows.stream().map(row -> account((Tuple) row)).toList();
    }

    /** Whether the account spoke for the group until now. */
    public boolean leave(UUID groupId, UUID subject) {
        return entities.createNativeQuery(LEAVE).setParameter("group", groupId).setParameter("subject", subject)
                .setParameter("council", caller.council()).executeUpdate() > 0;
    }

    private static Account account(Tuple row) {
        return new Account(row.get("subject", UUID.class), Role.valueOf(row.get("role", String.class)),
                row.get("joined_at", Instant.class));
    }

    @SuppressWarnings("unchecked")
    List<CommunityGroup> mine() {
        return entities.createNativeQuery(MINE, CommunityGroup.class).setParameter("subject", caller.id())
                .setParameter("council", caller.council()).getResultList();
    }

    void join(UUID groupId, UUID subject, Role role) {
        entities.createNativeQuery(JOIN).setParameter("group", groupId).setParameter("subject", subject)
                .setParameter("council", caller.council()).setParameter("role", role.name()).executeUpdate();
    }

    @Schema(name = "GroupRole")
    public enum Role {
        ADMIN, MEMBER
    }

    /** @param subject the account: the subject of its tokens */
    public record Account(UUID subject, Role role, Instant joinedAt) {}
}
