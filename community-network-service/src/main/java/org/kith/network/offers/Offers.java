package org.kith.network.offers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.kith.kit.problem.CommonProblem;
import org.kith.network.groups.Memberships;

/** The offers of the council at work, and the index of what each is about. */
@ApplicationScoped
public class Offers {
    private static final String FORGET_TERMS = "delete from offer_term where offer_id = :offer";
    private static final String LIST_TERMS = """
            insert into offer_term (offer_id, council, kind, term, point)
            select o.id, o.council, t.kind, t.term, coalesce(near_point(o.latitude, o.longitude), p.point)
            from offer o
            left join place p on p.council = o.council and p.code = o.ward
            cross join lateral (select 'INTEREST', unnest(o.interests) union select 'HELP', unnest(o.helps_with)) t (kind, term)
            where o.id = :offer and coalesce(near_point(o.latitude, o.longitude), p.point) is not null
            """;

    private final EntityManager entities;
    private final Memberships memberships;

    Offers(EntityManager entities, Memberships memberships) {
        this.entities = entities;
        this.memberships = memberships;
    }

    /** The council whose offer this is, which may be another one; empty when nobody's. */
    public Optional<String> councilOf(UUID id) {
        return Optional.ofNullable((String) entities.createNativeQuery("select council_of_offer(:id)", String.class)
                .setParameter("id", id).getSingleResult());
    }

    /** Makes the offer what a published record says. */
    public void take(OfferNews news, Instant now) {
        var known = entities.find(Offer.class, news.id());
        var offer = known == null ? new Offer(news.id(), news.groupId(), news.source(), now) : known;
        offer.describe(news.content(), now);
        offer.hear(news.status(), news.room(), news.saidAt());
        keep(offer);
    }

    /** An offer of a group the caller speaks for. */
    Offer mine(UUID id) {
        var offer = entities.find(Offer.class, id);
        if (offer == null) {
            throw CommonProblem.NOT_FOUND.because("It is not there, or it is not yours to see.");
        }
        memberships.mustBeMine(offer.groupId());
        return offer;
    }

    boolean exists(UUID id) {
        return entities.find(Offer.class, id) != null;
    }

    void keep(Offer offer) {
        entities.persist(offer);
        entities.flush();
        entities.createNativeQuery(FORGET_TERMS).setParameter("offer", offer.id()).executeUpdate();
        entities.createNativeQuery(LIST_TERMS).setParameter("offer", offer.id()).executeUpdate();
    }
}
