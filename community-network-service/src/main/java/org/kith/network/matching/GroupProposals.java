package org.kith.network.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.council.CurrentCouncil;

/** Counts by day how often the offers of each group were proposed to families, for as long as it matters. */
@ApplicationScoped
class GroupProposals {
    // In one order always, so that two matchings never wait for each other in a circle.
    private static final String NOTE = """
            insert into group_proposals (group_id, day, council, proposals)
                select id, cast(:day as date), :council, count(*) from unnest(cast(:groups as uuid[])) id group by id order by id
            on conflict (group_id, day) do update set proposals = group_proposals.proposals + excluded.proposals
            """;
    private static final String FORGET = """
            delete from group_proposals where group_id = any (cast(:groups as uuid[])) and day < :oldest
            """;

    private final EntityManager entities;
    private final CurrentCouncil council;
    private final MatchingConfig config;

    GroupProposals(EntityManager entities, CurrentCouncil council, MatchingConfig config) {
        this.entities = entities;
        this.council = council;
        this.config = config;
    }

    void note(List<UUID> groups, Instant now) {
        var ids = groups.toArray(UUID[]::new);
        entities.createNativeQuery(NOTE).setParameter("day", day(now)).setParameter("council", council.code())
                .setParameter("groups", ids).executeUpdate();
        entities.createNativeQuery(FORGET).setParameter("groups", ids)
                .setParameter("oldest", day(now.minus(config.spreadOver())))
                .executeUpdate();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
