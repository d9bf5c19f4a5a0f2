package org.kith.network.groups;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** How many may do everything for a group: those who have joined, by an account or by the links in their e-mail. */
@ApplicationScoped
public class Admins {
    private static final String COUNT = """
            select group_id, count(*) from (
                select group_id from group_person where role = 'ADMIN' and joined_at is not null
                union all select group_id from group_member where role = 'ADMIN') admin
            where group_id = any (:groups) group by group_id
            """;

    private final EntityManager entities;

    Admins(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether somebody speaks for the group already. */
    public boolean has(UUID groupId) {
        return !of(List.of(groupId)).isEmpty();
    }

    /** For each of these groups; one without any is not in it. */
    public Map<UUID, Integer> of(Collection<UUID> groupIds) {
        var admins = new HashMap<UUID, Integer>();
        for (var row : entities.createNativeQuery(COUNT, Tuple.class).setParameter("groups", groupIds.toArray(UUID[]::new))
                .getResultList()) {
            admins.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, Long.class).intValue());
        }
        return admins;
    }
}
