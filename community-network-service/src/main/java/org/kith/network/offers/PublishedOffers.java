package org.kith.network.offers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.problem.CommonProblem;

/** What everybody may see: the offers that run or are paused, of every council of this deployment. */
@ApplicationScoped
public class PublishedOffers {
    private static final String SHOWN = """
            from PublishedOffer o join fetch o.group where o.status in (ACTIVE, PAUSED)
            """;
    private static final String ONE = """
            from PublishedOffer o join fetch o.group left join fetch o.feed where o.status in (ACTIVE, PAUSED) and o.id = :id
            """;

    private static final Comparator<PublishedOffer> BY_TITLE = Comparator
            .comparing((PublishedOffer offer) -> offer.content().title()).thenComparing(PublishedOffer::id);

    private final EntityManager entities;

    PublishedOffers(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<PublishedOffer> find(UUID id) {
        return entities.createQuery(ONE, PublishedOffer.class).setParameter("id", id).getResultStream().findFirst();
    }

    public PublishedOffer get(UUID id) {
        return find(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such offer."));
    }

    /** Also when it has ended: for those who change it. */
    PublishedOffer shownOrNot(UUID id) {
        return entities.find(PublishedOffer.class, id);
    }

    public List<PublishedOffer> page(int number, int size) {
        return entities.createQuery(SHOWN + "order by o.id", PublishedOffer.class)
                .setFirstResult((number - 1) * size).setMaxResults(size).getResultList();
    }

    public long count() {
        return entities.createQuery("select count(*) from PublishedOffer where status in (ACTIVE, PAUSED)", Long.class)
                .getSingleResult();
    }

    List<PublishedOffer> ofGroup(UUID groupId) {
        if (entities.find(PublishedGroup.class, groupId) == null) {
            throw CommonProblem.NOT_FOUND.because("There is no such group.");
        }
        return entities.createQuery(SHOWN + "and o.group.id = :group", PublishedOffer.class)
                .setParameter("group", groupId).getResultStream().sorted(BY_TITLE).toList();
    }
}
