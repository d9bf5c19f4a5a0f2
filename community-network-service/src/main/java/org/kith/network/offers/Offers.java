package org.kith.network.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.kith.kit.problem.CommonProblem;
import org.kith.network.groups.GroupChanged;
import org.kith.network.groups.Memberships;

/** The offers of the council at work. Whatever changes one goes through here, so that its history and its listing keep step. */
@ApplicationScoped
public class Offers {
    private static final int MOST_AT_ONCE = 500;

    private final EntityManager entities;
    private final Memberships memberships;
    private final Listings listings;
    private final OfferHistory history;

    Offers(EntityManager entities, Memberships memberships, Listings listings, OfferHistory history) {
        this.entities = entities;
        this.memberships = memberships;
        this.listings = listings;
        this.history = history;
    }

    /** The councils whose offers these are, which may be others; what is nobody's is not in it. */
    public Map<UUID, String> councilsOf(Collection<UUID> ids) {
        var councils = new HashMap<UUID, String>();
        for (var row : entities.createNativeQuery("select id, council from councils_of_offers(:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()) {
            councils.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, String.class));
        }
        return councils;
    }

    /** Which offers these places are listed of, whichever council's; by the ids of service at location. */
    public Map<UUID, UUID> offersAt(Collection<UUID> ids) {
        var offers = new HashMap<UUID, UUID>();
        for (var row : entities.createNativeQuery("select id, offer_id from listing where id = any (:ids)", Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new)).getResultList()) {
            offers.put(((Tuple) row).get(0, UUID.class), ((Tuple) row).get(1, UUID.class));
        }
        return offers;
    }

    /**
     * Makes the offers what published records say, each at most once in the list.
     *
     * @param feed where they were read, null when they came in a request
     * @param renamed groups that are called otherwise now; other offers of theirs follow within the hour
     * @return those whose words stay the group's own, because it has changed them here
     */
    public Set<UUID> take(List<OfferNews> news, UUID feed, Set<UUID> renamed, Instant now) {
        var known = known(news);
        history.rememberAll(changed(news, known), OfferChange.HEARD, null, now);
        var changed = new ArrayList<Offer>();
        var held = new HashSet<UUID>();
        for (var each : news) {
            var offer = known.getOrDefault(each.id(), new Offer(each.id(), each.groupId(), each.source(), now));
            if (offer.wouldBeListedOtherwise(each) || renamed.contains(offer.groupId())) {
                changed.add(offer);
            }
            offer.comesFrom(feed, each);
            offer.hear(each, now);
            // Not earlier: what is persisted is written as it is at that moment first.
            entities.persist(offer);
            if (offer.isTheGroupsToSay()) {
                held.add(offer.id());
            }
        }
        // Most of what is read again and again has not changed; to list it all anew would take longer than to read it.
        publish(changed);
        return held;
    }

    /**
     * Takes offers out of sight whose source no longer names them; they are kept. What a group looks after itself stays: it said so
     * later than the feed.
     *
     * @return how many went
     */
    public int vanish(List<UUID> ids, Instant now) {
        var gone = 0;
        for (var from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            gone += vanishTogether(ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size())), now);
        }
        return gone;
    }

    private int vanishTogether(List<UUID> ids, Instant now) {
        var gone = entities.unwrap(Session.class).byMultipleIds(Offer.class).multiLoad(ids).stream()
                .filter(offer -> offer != null && offer.status() != OfferStatus.INACTIVE && !offer.isTheGroupsToSay())
                .toList();
        history.rememberAll(gone.stream().map(Offer::id).toList(), OfferChange.VANISHED, null, now);
        gone.forEach(offer -> offer.vanish(now));
        publish(gone);
        // A whole directory may vanish; it must not be in memory at once.
        gone.forEach(entities::detach);
        return gone.size();
    }

    /** Does to an offer of one's own group what the change says; the version before it stays for going back. */
    void change(UUID id, OfferChange change, UUID by, Instant now, Consumer<Offer> effect) {
        change(mine(id), change, by, now, effect);
    }

    /**
     * The same for somebody who came by a link of the group; whether the group has such an offer.
     *
     * @param by the person; null where the link was the group's and nobody's in particular
     */
    boolean changeOf(UUID groupId, UUID id, OfferChange change, UUID by, Instant now, Consumer<Offer> effect) {
        var offer = entities.find(Offer.class, id);
        if (offer == null || !offer.groupId().equals(groupId)) {
            return false;
        }
        change(offer, change, by, now, effect);
        return true;
    }

    /** What a group is called, and whether it is shown, is part of how its offers are found. */
    void onGroupChanged(@Observes GroupChanged event) {
        publish(entities.createQuery("from Offer where groupId = :group", Offer.class)
                .setParameter("group", event.groupId()).getResultList());
    }

    private void change(Offer offer, OfferChange change, UUID by, Instant now, Consumer<Offer> effect) {
        history.rememberAll(List.of(offer.id()), change, by, now);
        effect.accept(offer);
        publish(List.of(offer));
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
        publish(List.of(offer));
    }

    private void publish(List<Offer> changed) {
        entities.flush();
        listings.list(changed);
        history.forgetPlaces(changed.stream().filter(Offer::isAddressConfidential).map(Offer::id).toList());
    }

    private Map<UUID, Offer> known(List<OfferNews> news) {
        var known = new HashMap<UUID, Offer>();
        entities.unwrap(Session.class).byMultipleIds(Offer.class).multiLoad(news.stream().map(OfferNews::id).toList()).stream()
                .filter(offer -> offer != null).forEach(offer -> known.put(offer.id(), offer));
        return known;
    }

    private static List<UUID> changed(List<OfferNews> news, Map<UUID, Offer> known) {
        return news.stream().filter(each -> known.containsKey(each.id()) && known.get(each.id()).wouldChange(each))
                .map(OfferNews::id).toList();
    }
}
