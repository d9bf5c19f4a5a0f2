package org.kith.network.imports;

import java.util.Map;
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

    /** The same of a group with another id. */
    ImportedService of(UUID id) {
        var other = new Organization(id, group.name(), group.description(), group.email(), group.website(), group.logo(),
                group.uri(), group.parentOrganizationId(), group.organizationIdentifiers());
        return new ImportedService(other, email, offer.of(Map.of(groupId(), id)));
    }

    UUID groupId() {
        return group.id();
    }
}
