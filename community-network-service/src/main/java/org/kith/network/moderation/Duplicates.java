package org.kith.network.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.kith.kit.Caller;
import org.kith.network.groups.CommunityGroup;
import org.kith.network.groups.Groups;
import org.kith.network.registration.Wards;

/** Finds groups that might be the same. A person decides; what was found to be two is not shown again. */
@ApplicationScoped
class Duplicates {
    private static final int MOST = 200;
    private static final double THE_SAME_NAME = 0.9;
    private static final String FIND = """
            select first, second, alike, metres,
                (select count(*) from offer o where o.group_id = first and o.status <> 'INACTIVE') as first_offers,
                (select count(*) from offer o where o.group_id = second and o.status <> 'INACTIVE') as second_offers
            from likely_duplicates(cast(:only as uuid), :most)
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

    /** Newest first. */
    List<DuplicatePair> pairs() {
        var wardNames = wards.names();
        return find(null, row -> {
            var first = groups.get(row.get("first", UUID.class));
            var second = groups.get(row.get("second", UUID.class));
            return new DuplicatePair(GroupFacts.of(first, wardNames, offers(row, "first")),
                    GroupFacts.of(second, wardNames, offers(row, "second")), reasons(row, first, second),
                    differing(first, second));
        });
    }

    /** @param wardNames by GSS code */
    List<LikelyDuplicate> of(UUID id, Map<String, String> wardNames) {
        var group = groups.get(id);
        return find(id, row -> {
            var side = row.get("first", UUID.class).equals(id) ? "second" : "first";
            var other = groups.get(row.get(side, UUID.class));
            return new LikelyDuplicate(GroupFacts.of(other, wardNames, offers(row, side)), reasons(row, group, other));
        });
    }

    /** Remembers that the two are two. */
    void keepApart(UUID one, UUID other) {
        // The database's order of UUIDs, which is not Java's.
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        entities.createNativeQuery(APART).setParameter("council", caller.council())
                .setParameter("first", inOrder ? one : other).setParameter("second", inOrder ? other : one)
                .setParameter("caller", caller.id()).setParameter("now", Instant.now()).executeUpdate();
    }

    private <T> List<T> find(UUID only, Function<Tuple, T> each) {
        List<?> rows = entities.createNativeQuery(FIND, Tuple.class).setParameter("only", only == null ? null : only.toString())
                .setParameter("most", MOST).getResultList();
        var found = rows.stream().map(row -> (Tuple) row).toList();
        groups.readTogether(
                found.stream().flatMap(row -> Stream.of(row.get("first", UUID.class), row.get("second", UUID.class))));
        return found.stream().map(each).toList();
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
