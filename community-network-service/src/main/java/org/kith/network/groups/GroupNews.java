package org.kith.network.groups;

import java.util.Optional;

import org.kith.kit.personal.PersonalText;
import org.kith.network.openreferral.Organization;

/**
 * What a published record says of a group.
 *
 * @param email where letters to it go, when the record says
 */
public record GroupNews(Organization record, Optional<PersonalText> email, String source) {}
