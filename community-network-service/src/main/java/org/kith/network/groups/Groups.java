package org.kith.network.groups;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.kith.kit.personal.PersonalText;
import org.kith.kit.problem.CommonProblem;

/** The groups of the council at work. */
@ApplicationScoped
public class Groups {
    private static final String PUBLISHED = """
            select id, council, name, description, kind, ward, url, charity_number, company_number
            from community_group where id = :id and status = 'PUBLISHED'
            """;

    private static final String SURVIVORS = """
            select id, survivor_of_group(id) from community_group where id = any (:ids) and status = 'MERGED'
            """;

    private final EntityManager entities;
    private final Event<GroupChanged> changes;
    private final Admins admins;
    private final GroupHistory history;

    Groups(EntityManager entities, Event<GroupChanged> changes, Admins admins, GroupHistory history) {
        this.entities = entities;
        this.changes = changes;
        this.admins = admins;
        this.history = history;
    }

    public Optional<CommunityGroup> find(UUID id) {
        return Optional.ofNullable(entities.find(CommunityGroup.class, id));
    }

    /** Reads groups at once that are asked for one by one soon after, within the same transaction. */
    public void readTogether(Stream<UUID> ids) {
        loaded(CommunityGroup.class, ids.distinct().toList());
    }

    /** Reads at once where letters go to groups that are asked for it one by one soon after, within the same transaction. */
    public void readEmailsTogether(Stream<UUID> ids) {
        loaded(GroupContact.class, ids.distinct().toList());
    }

    /** The group; to everybody of another council it is not there. */
    public CommunityGroup get(UUID id) {
        return find(id).orElseThrow(Groups::noSuchGroup);
    }

    /** The group, which nobody else changes until this transaction ends. */
    public CommunityGroup lock(UUID id) {
        return Optional.ofNullable(entities.find(CommunityGroup.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Groups::noSuchGroup);
    }

    /** What everybody may see, of whichever council; empty as long as it is not published. */
    public Optional<PublicGroup> published(UUID id) {
        return entities.createNativeQuery(PUBLISHED, Tuple.class).setParameter("id", id).getResultStream().findFirst()
                .map(row -> published((Tuple) row));
    }

    /** The group that has what was this one's before they were merged; itself when it was not. Empty when there is none. */
    public Optional<UUID> survivorOf(UUID id) {
        return Optional.ofNullable((UUID) entities.createNativeQuery("select survivor_of_group(:id)", UUID.class)
                .setParameter("id", id).getSingleResult());
    }

    /** Whether everybody may see it: an offer of a group that is not published is shown to nobody. */
    public boolean isPublished(UUID id) {
        return published(id).isPresent();
    }

    /** Whether its name and description are its own words, which no feed overwrites. */
    public boolean isClaimed(UUID id) {
        return find(id).filter(CommunityGroup::isClaimed).isPresent();
    }

    /** The council whose group this is, which may be another one; empty when nobody's. */
    public Optional<String> councilOf(UUID id) {
        return Optional.ofNullable((String) entities.createNativeQuery("select council_of_group(:id)", String.class)
                .setParameter("id", id).getSingleResult());
    }

    /** The councils whose groups these are, which may be others; what is nobody's is not in it. */
    public Map<UUID, String> councilsOf(Collection<UUID> ids) {
        var councils = new HashMap<UUID, String>();
        for (var row : entities.createNativeQuery("select id, council from councils_of_groups(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()) {
            councils.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, String.class));
        }
        return councils;
    }

    /** For each of these groups that was merged into another: the one that has what was its. */
    public Map<UUID, UUID> survivorsOf(Collection<UUID> ids) {
        var survivors = new HashMap<UUID, UUID>();
        for (var row : entities.createNativeQuery(SURVIVORS, Tuple.class).setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()) {
            survivors.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, UUID.class));
        }
        return survivors;
    }

    /** Keeps a group that registers itself; nobody sees it before it is confirmed and published. */
    public CommunityGroup register(UUID id, GroupWords words, Instant now) {
        var group = new CommunityGroup(id, words, now);
        entities.persist(group);
        return group;
    }

    /**
     * Makes the groups what published records say, each at most once in the list; those that speak for themselves keep their words,
     * and letters to them go where their own people said: who may write a feed must not come to hold their links.
     *
     * @return those that are called otherwise now
     */
    public Set<UUID> take(List<GroupNews> news, Instant now) {
        var ids = news.stream().map(each -> each.record().id()).toList();
        var known = loaded(CommunityGroup.class, ids);
        var contacts = loaded(GroupContact.class, ids);
        var withAdmins = admins.of(ids).keySet();
        history.rememberAll(changed(news, known), GroupChange.HEARD, null, now);
        var renamed = new HashSet<UUID>();
        for (var i = 0; i < ids.size(); i++) {
            var each = news.get(i);
            var contact = contacts.get(i);
            var group = known.get(i);
            if (hear(each, group, now)) {
                renamed.add(ids.get(i));
            }
            if (!withAdmins.contains(ids.get(i))) {
                each.email().ifPresent(email -> reachAt(each.record().id(), contact, email));
            }
        }
        return renamed;
    }

    private static List<UUID> changed(List<GroupNews> news, List<CommunityGroup> known) {
        return IntStream.range(0, news.size())
                .filter(i -> known.get(i) != null && known.get(i).wouldSayOtherwise(news.get(i)))
                .mapToObj(i -> known.get(i).id()).toList();
    }

    /** Whether a group that was here is called otherwise now. */
    private boolean hear(GroupNews news, CommunityGroup known, Instant now) {
        var group = known == null ? new CommunityGroup(news.record().id(), news.source(), now) : known;
        var isRenamed = !group.isClaimed() && group.hear(news, now);
        entities.persist(group);
        return isRenamed && known != null;
    }

    /** In the order of the ids, null for each that is not there. */
    private <T> List<T> loaded(Class<T> type, List<UUID> ids) {
        return entities.unwrap(Session.class).byMultipleIds(type).multiLoad(ids);
    }

    /** Tells who cares that what everybody sees of the group has changed. */
    public void changed(UUID id) {
        entities.flush();
        changes.fire(new GroupChanged(id));
    }

    /** Where letters to the group go, or empty when it gave no address. */
    public Optional<PersonalText> emailOf(UUID groupId) {
        return Optional.ofNullable(entities.find(GroupContact.class, groupId)).map(GroupContact::email);
    }

    /** The same, when its own people gave the address and no public list. */
    public Optional<PersonalText> ownEmailOf(UUID groupId) {
        return Optional.ofNullable(entities.find(GroupContact.class, groupId)).filter(GroupContact::isOfItsPeople)
                .map(GroupContact::email);
    }

    /** Where its own people want its letters; no public list overwrites it. */
    public void reachAt(UUID groupId, PersonalText email) {
        var contact = Optional.ofNullable(entities.find(GroupContact.class, groupId))
                .orElseGet(() -> new GroupContact(groupId, email));
        contact.say(email);
        entities.persist(contact);
    }

    /** Nobody reads its letters any more. */
    public void reachNobody(UUID groupId) {
        Optional.ofNullable(entities.find(GroupContact.class, groupId)).ifPresent(entities::remove);
    }

    /** Where a public list says that its letters go. */
    private void reachAt(UUID groupId, GroupContact known, PersonalText email) {
        if (known == null) {
            entities.persist(new GroupContact(groupId, email));
        } else {
            known.hear(email);
        }
    }

    private static PublicGroup published(Tuple row) {
        var numbers = new RegisteredNumbers(row.get("charity_number", String.class), row.get("company_number", String.class));
        return new PublicGroup(row.get("id", UUID.class), row.get("council", String.class), row.get("name", String.class),
                row.get("description", String.class), AssetType.valueOf(row.get("kind", String.class)),
                row.get("ward", String.class), row.get("url", String.class), numbers.organisationIds());
    }

    private static RuntimeException noSuchGroup() {
        return CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
    }
}
