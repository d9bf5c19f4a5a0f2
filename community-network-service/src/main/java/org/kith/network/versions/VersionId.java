package org.kith.network.versions;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/** @param number the version of the record that the change made an end of */
@Embeddable
public record VersionId(UUID recordId, long number) {}
