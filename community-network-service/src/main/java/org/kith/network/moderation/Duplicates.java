package org.kith.network.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.kith.kit.Caller;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.Groups;
import org.kith.network.registration.Wards;

/** Finds groups that might be the same. A person decides; what was found to be two is not shown again. */
@ApplicationScoped
class Duplicates {
    private static final double THE_SAME_NAME = 0.9;
    private static final String PAIRS = """
            select first, second, alike, metres,
                (select count(*) from offer o where o.group_id = first and o.status <> 'INACTIVE') as first_offers,
                (select count(*) from offer o where o.group_id = second and o.status <> 'INACTIVE') as second_offers
            from likely_pairs(null) order by newest desc, first, second limit 200
            """;
    private static final String OF_EACH = """
            select first, second, alike, metres,
                (select count(*) from offer o where o.group_id = second and o.status <> 'INACTIVE') as second_offers
            from likely_pairs(:asked) order by first, alike desc, second
            """;
    private static final String APART = """
            insert into groups_apart (council, first, second, said_by, said_at)
            values (:council, :first, :second, :caller, :now) on conflict do nothing
            """;

    private final EntityManager entities;
    private final Groups groups;
    private final Caller caller;
    private final Wards wards;

    Duplicates(EntityManager entities, Groups groups, Caller caller, Wards wards) {
        this.entities = entities;
        this.groups = groups;
        this.caller = caller;
        this.wards = wards;
    }

    /** The newest first, 200 at most. */
    List<DuplicatePair> pairs() {
        var wardNames = wards.names();
        return rows(entities.createNativeQuery(PAIRS, Tuple.class)).map(row -> {
            var first = groups.get(row.get("first", UUID.class));
            var second = groups.get(row.get("second", UUID.class));
            return new DuplicatePair(GroupFacts.of(first, wardNames, offers(row, "first")),
                    GroupFacts.of(second, wardNames, offers(row, "second")), reasons(row, first, second),
                    differing(first, second));
        }).toList();
    }

    /**
     * What might be the same as each of these, the most alike first; a group that is like no other is not in it.
     *
     * @param wardNames by GSS code
     */
    Map<UUID, List<LikelyDuplicate>> of(List<UUID> ids, Map<String, String> wardNames) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var asked = entities.createNativeQuery(OF_EACH, Tuple.class).setParameter("asked", ids.toArray(UUID[]::new));
        return rows(asked).collect(Collectors.groupingBy(row -> row.get("first", UUID.class), Collectors.mapping(row -> {
            var group = groups.get(row.get("first", UUID.class));
            var other = groups.get(row.get("second", UUID.class));
            return new LikelyDuplicate(GroupFacts.of(other, wardNames, offers(row, "second")), reasons(row, group, other));
        }, Collectors.toList())));
    }

    /** Remembers that the two are two. */
    void keepApart(UUID one, UUID other) {
        // The database's order of UUIDs, which is not Java's.
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        entities.createNativeQuery(APART).setParameter("council", caller.council())
                .setParameter("first", inOrder ? one : other).setParameter("second", inOrder ? other : one)
                .setParameter("caller", caller.id()).setParameter("now", Instant.now()).executeUpdate();
    }

    private Stream<Tuple> rows(Query query) {
        var found = ((List<?>) query.getResultList()).stream().map(row -> (Tuple) row).toList();
        groups.readTogether(
                found.stream().flatMap(row -> Stream.of(row.get("first", UUID.class), row.get("second", UUID.class))));
        return found.stream();
    }

    private static int offers(Tuple row, String side) {
        return row.get(side + "_offers", Long.class).intValue();
    }

    private static List<String> reasons(Tuple row, CommunityGroup first, CommunityGroup second) {
        var reasons = new ArrayList<String>();
        reasons.add(row.get("alike", Float.class) >= THE_SAME_NAME ? "They have the same name" : "Their names are alike");
        if (first.ward() != null && first.ward().equals(second.ward())) {
            reasons.add("They are in the same ward");
        } else if (row.get("metres", Double.class) != null && row.get("metres", Double.class) <= 1000) {
            reasons.add("They are within a kilometre of each other");
        }
        first.numbers().organisationIds().stream().filter(second.numbers().organisationIds()::contains)
                .forEach(id -> reasons.add("They are registered as " + id));
        return reasons;
    }

    private static List<String> differing(CommunityGroup first, CommunityGroup second) {
        var differing = new ArrayList<String>();
        add(differing, "name", first, second, CommunityGroup::name);
        add(differing, "description", first, second, CommunityGroup::description);
        add(differing, "kind", first, second, CommunityGroup::kind);
        add(differing, "ward", first, second, CommunityGroup::ward);
        add(differing, "url", first, second, CommunityGroup::url);
        add(differing, "charityNumber", first, second, group -> group.numbers().charity());
        add(differing, "companyNumber", first, second, group -> group.numbers().company());
        return differing;
    }

    private static void add(List<String> differing, String field, CommunityGroup first, CommunityGroup second,
            Function<CommunityGroup, Object> value) {
        if (!Objects.equals(value.apply(first), value.apply(second))) {
            differing.add(field);
        }
    }
}
