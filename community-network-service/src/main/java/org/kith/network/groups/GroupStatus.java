package org.kith.network.groups;

/** How far a group is on its way into the directory. */
public enum GroupStatus {
    /** Typed in by somebody; the link in the e-mail has not been used. */
    REGISTERED,
    /** Waits for the moderator. */
    CONFIRMED,
    PUBLISHED,
    REFUSED,
    /** The same as another group, which has its offers now. */
    MERGED
}
