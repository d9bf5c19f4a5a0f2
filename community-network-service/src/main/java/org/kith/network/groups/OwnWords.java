package org.kith.network.groups;

import jakarta.persistence.Embeddable;

/**
 * What a group says of itself and may say otherwise.
 *
 * @param description null when a public list gave none
 * @param url its own page; null when it has none
 */
@Embeddable
public record OwnWords(String name, String description, String url) {}
