package org.kith.network.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.problem.CommonProblem;
import org.kith.network.groups.AssetType;

/** The assets of a community: everybody's to read, the own council's to write. */
@ApplicationScoped
class Assets {
    private static final String PAGE = """
            from PublishedAsset where status = PUBLISHED and (:council is null or council = :council)
                and (:type is null or type = :type) and (:ward is null or ward = :ward) order by id
            """;
    private static final int MOST_WITHDRAWN = 10;
    private static final String WITHDRAWN = """
            from CommunityAsset where groupId = :group and status = WITHDRAWN order by updatedAt desc, id
            """;
    private static final String OF_GROUP = "from PublishedAsset where groupId = :group and status = PUBLISHED order by id";

    private final EntityManager entities;

    Assets(EntityManager entities) {
        this.entities = entities;
    }

    /** @param council GSS code, null for every one; so are the other two */
    List<AssetView> page(String council, AssetType type, String ward, int number, int size) {
        return entities.createQuery(PAGE, PublishedAsset.class).setParameter("council", council).setParameter("type", type)
                .setParameter("ward", ward).setFirstResult((number - 1) * size).setMaxResults(size).getResultStream()
                .map(PublishedAsset::view).toList();
    }

    /** Those that the group looks after, in the order they came. */
    List<AssetView> ofGroup(UUID groupId) {
        return entities.createQuery(OF_GROUP, PublishedAsset.class).setParameter("group", groupId).getResultStream()
                .map(PublishedAsset::view).toList();
    }

    AssetView published(UUID id) {
        entities.flush();
        return entities.createQuery("from PublishedAsset where id = :id and status = PUBLISHED", PublishedAsset.class)
                .setParameter("id", id).getResultStream().findFirst().map(PublishedAsset::view)
                .orElseThrow(Assets::noSuchAsset);
    }

    /** What the group took away, the latest first. */
    List<CommunityAsset> withdrawnOf(UUID groupId) {
        return entities.createQuery(WITHDRAWN, CommunityAsset.class).setParameter("group", groupId)
                .setMaxResults(MOST_WITHDRAWN).getResultList();
    }

    /** One of the council at work that was not withdrawn. */
    CommunityAsset get(UUID id) {
        return find(id).filter(asset -> !asset.isWithdrawn()).orElseThrow(Assets::noSuchAsset);
    }

    /** One of the council at work, also when it was withdrawn. */
    CommunityAsset kept(UUID id) {
        return find(id).orElseThrow(Assets::noSuchAsset);
    }

    Optional<CommunityAsset> find(UUID id) {
        return Optional.ofNullable(entities.find(CommunityAsset.class, id));
    }

    void begin(UUID id, SayAsset said) {
        entities.persist(new CommunityAsset(id, said, Instant.now()));
        sayContact(id, said);
    }

    void change(CommunityAsset asset, SayAsset said, Instant now) {
        asset.say(said, now);
        sayContact(asset.id(), said);
    }

    void withdraw(CommunityAsset asset, Instant now) {
        asset.withdraw(now);
        entities.remove(contact(asset));
    }

    private void sayContact(UUID id, SayAsset said) {
        var contact = Optional.ofNullable(entities.find(AssetContact.class, id)).orElseGet(() -> new AssetContact(id));
        contact.say(said);
        entities.persist(contact);
    }

    /** Null of one that was withdrawn. */
    AssetContact contact(CommunityAsset asset) {
        return entities.find(AssetContact.class, asset.id());
    }

    private static RuntimeException noSuchAsset() {
        return CommonProblem.NOT_FOUND.because("There is no such asset.");
    }
}
