package org.kith.network.imports;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.kith.kit.council.CurrentCouncil;
import org.kith.network.groups.Groups;
import org.kith.network.offers.Offers;

/** Takes one service of a feed, in a transaction of its own: a bad record does not undo the good ones before it. */
@ApplicationScoped
class TakeService {
    private final Groups groups;
    private final Offers offers;
    private final CurrentCouncil council;

    TakeService(Groups groups, Offers offers, CurrentCouncil council) {
        this.groups = groups;
        this.offers = offers;
        this.council = council;
    }

    /** Whether it was taken; not when it, or its group, is another council's. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean take(ImportedService service, Instant now) {
        if (isForeign(groups.councilOf(service.groupId())) || isForeign(offers.councilOf(service.offer().id()))) {
            return false;
        }
        groups.take(service.groupId(), service.groupName(), service.groupDescription(), service.offer().source(), now);
        service.email().ifPresent(email -> groups.reachAt(service.groupId(), email));
        offers.take(service.offer(), now);
        return true;
    }

    private boolean isForeign(Optional<String> owner) {
        return owner.isPresent() && !owner.get().equals(council.code());
    }
}
