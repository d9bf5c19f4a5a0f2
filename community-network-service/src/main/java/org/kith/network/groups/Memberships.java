package org.kith.network.groups;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

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
            select exists (select from group_member where group_id = :group and subject = :subject and council = :council)
            """;
    private static final String MINE = """
            select g.* from community_group g join group_member m on m.group_id = g.id
            where m.subject = :subject and m.council = :council order by g.name, g.id
            """;

    private final EntityManager entities;
    private final Caller caller;

    Memberships(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Lets nobody on but members; to everybody else the group's desk is not there. */
    public void mustBeMine(UUID groupId) {
        if (!isMember(groupId)) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
    }

    private boolean isMember(UUID groupId) {
        return (Boolean) entities.createNativeQuery(IS_MEMBER, Boolean.class).setParameter("group", groupId)
                .setParameter("subject", caller.id()).setParameter("council", caller.council()).getSingleResult();
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
    enum Role {
        ADMIN, MEMBER
    }
}
