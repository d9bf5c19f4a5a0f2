package org.kith.network.imports;

import java.util.Optional;
import java.util.UUID;

import org.kith.kit.personal.PersonalText;
import org.kith.network.offers.OfferNews;
import org.kith.network.openreferral.Organization;

/**
 * A service of a feed as we understand it.
 *
 * @param group its organisation, under the id it has here
 * @param email where letters to the group go
 */
record ImportedService(Organization group, Optional<PersonalText> email, OfferNews offer) {

    UUID groupId() {
        return group.id();
    }
}
