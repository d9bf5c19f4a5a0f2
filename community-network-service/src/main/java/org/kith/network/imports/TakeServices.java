package org.kith.network.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.groups.Groups;
import org.kith.network.offers.Offers;
import org.kith.network.openreferral.TaxonomyTerm;
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
     * @return what is to be noted of them, by the offer's id: those of another council are not taken
     */
    @Transactional
    Map<UUID, Trouble> take(List<ImportedService> services, Instant now) {
        var notes = new HashMap<UUID, Trouble>();
        var ours = ours(services, notes);
        var byGroup = new LinkedHashMap<UUID, ImportedService>();
        ours.forEach(service -> byGroup.put(service.groupId(), service));
        byGroup.values().forEach(service -> takeGroup(service, now));
        // In the order of their ids: two imports that learn the same terms must not wait for each other in a circle.
        taxonomies.learn(ours.stream().flatMap(service -> service.offer().content().terms())
                .sorted(Comparator.comparing(TaxonomyTerm::id)).toList());
        var survivors = groups.survivorsOf(byGroup.keySet());
        offers.take(ours.stream().map(ImportedService::offer).map(offer -> offer.of(survivors)).toList(), now)
                .forEach(held -> notes.put(held, Trouble.HELD_HERE));
        return notes;
    }

    private List<ImportedService> ours(List<ImportedService> services, Map<UUID, Trouble> notes) {
        var groupCouncils = groups.councilsOf(services.stream().map(ImportedService::groupId).distinct().toList());
        var offerCouncils = offers.councilsOf(services.stream().map(service -> service.offer().id()).toList());
        services.stream().filter(service -> isForeign(groupCouncils.get(service.groupId()))
                || isForeign(offerCouncils.get(service.offer().id())))
                .forEach(service -> notes.put(service.offer().id(), Trouble.OTHER_COUNCIL));
        return services.stream().filter(service -> !notes.containsKey(service.offer().id())).toList();
    }

    private void takeGroup(ImportedService service, Instant now) {
        groups.take(service.group(), service.offer().source(), now);
        service.email().ifPresent(email -> groups.reachAt(service.groupId(), email));
    }

    private boolean isForeign(String owner) {
        return owner != null && !owner.equals(council.code());
    }
}
