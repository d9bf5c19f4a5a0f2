package org.kith.network.groups;

import java.util.UUID;

/** A group has another name, or is shown or hidden, or has other offers: told within the transaction that made it so. */
public record GroupChanged(UUID groupId) {}
