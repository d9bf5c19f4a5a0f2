package org.kith.network.imports;

import java.util.Optional;
import java.util.UUID;

import org.kith.kit.personal.PersonalText;
import org.kith.network.offers.OfferNews;

/**
 * A service of a feed as we understand it.
 *
 * @param email where letters to the group go
 */
record ImportedService(UUID groupId, String groupName, String groupDescription, Optional<PersonalText> email,
        OfferNews offer) {}
