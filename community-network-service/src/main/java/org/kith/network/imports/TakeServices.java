package org.kith.network.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.groups.GroupNews;
import org.kith.network.groups.Groups;
import org.kith.network.offers.OfferNews;
import org.kith.network.offers.Offers;
import org.kith.network.openreferral.ServiceAtLocation;
import org.kith.network.taxonomies.Taxonomies;

/** Takes services of a feed together, in the transaction at hand or one of their own. */
@ApplicationScoped
class TakeServices {
    private final Groups groups;
    private final Offers offers;
    private final Taxonomies taxonomies;
    private final CurrentCouncil council;

    TakeServices(Groups groups, Offers offers, Taxonomies taxonomies, CurrentCouncil council) {
        this.groups = groups;
        this.offers = offers;
        this.taxonomies = taxonomies;
        this.council = council;
    }

    /**
     * @param services each offer at most once
     * @param feed where they were read, null when they came in a request
     * @return what is to be noted of them, by the offer's id: those of another council are not taken
     */
    @Transactional
    Map<UUID, Trouble> take(List<ImportedService> services, UUID feed, Instant now) {
        var notes = new HashMap<UUID, Trouble>();
        var ours = ours(services, notes);
        var byGroup = new LinkedHashMap<UUID, ImportedService>();
        ours.forEach(service -> byGroup.put(service.groupId(), service));
        var renamed = groups.take(byGroup.values().stream().map(TakeServices::news).toList(), now);
        taxonomies.learn(ours.stream().flatMap(service -> service.offer().content().terms()));
        var survivors = groups.survivorsOf(byGroup.keySet());
        offers.take(atPlacesOfTheirOwn(ours, notes).stream().map(offer -> offer.of(survivors)).toList(), feed, renamed, now)
                .forEach(held -> notes.put(held, Trouble.HELD_HERE));
        return notes;
    }

    /** The id of a place names one place of one offer in the whole directory. Who has it already keeps it. */
    private List<OfferNews> atPlacesOfTheirOwn(List<ImportedService> services, Map<UUID, Trouble> notes) {
        var news = services.stream().map(ImportedService::offer).toList();
        var owners = offers.offersAt(news.stream().flatMap(offer -> offer.content().serviceAtLocations().stream())
                .map(ServiceAtLocation::id).distinct().toList());
        return news.stream().map(offer -> {
            var places = placesOf(offer, owners);
            if (places.equals(offer.content().serviceAtLocations())) {
                return offer;
            }
            notes.put(offer.id(), Trouble.PLACE_ID_TAKEN);
            return offer.with(offer.content().at(places));
        }).toList();
    }

    private static List<ServiceAtLocation> placesOf(OfferNews offer, Map<UUID, UUID> owners) {
        var places = new LinkedHashMap<UUID, ServiceAtLocation>();
        for (var at : offer.content().serviceAtLocations()) {
            var isOurs = offer.id().equals(owners.computeIfAbsent(at.id(), free -> offer.id()));
            var id = isOurs && !places.containsKey(at.id())
                    ? at.id()
                    : SourceId.of(offer.id().toString(), "at", at.id() + "/" + places.size());
            places.put(id, new ServiceAtLocation(id, at.location()));
        }
        return List.copyOf(places.values());
    }

    /**
     * Without what belongs to another council. An organisation that works in several is a group of its own in each: who speaks for it in
     * one does not in the other.
     */
    private List<ImportedService> ours(List<ImportedService> services, Map<UUID, Trouble> notes) {
        var groupCouncils = groups.councilsOf(services.stream().map(ImportedService::groupId).distinct().toList());
        var offerCouncils = offers.councilsOf(services.stream().map(service -> service.offer().id()).toList());
        var ours = new ArrayList<ImportedService>();
        for (var service : services) {
            var id = service.offer().id();
            if (isForeign(offerCouncils.get(id))) {
                notes.put(id, Trouble.OTHER_COUNCIL);
            } else if (isForeign(groupCouncils.get(service.groupId()))) {
                notes.put(id, Trouble.GROUP_ID_TAKEN);
                ours.add(service.of(SourceId.of(council.code(), "organization", "here " + service.groupId())));
            } else {
                ours.add(service);
            }
        }
        return ours;
    }

    private static GroupNews news(ImportedService service) {
        return new GroupNews(service.group(), service.email(), service.offer().source());
    }

    private boolean isForeign(String owner) {
        return owner != null && !owner.equals(council.code());
    }
}
