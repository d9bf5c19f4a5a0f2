package org.kith.events;

/** Whose view a coping level is. All three are kept side by side; the family's own word comes first. */
public enum SaidBy {
    FAMILY, WORKER, DERIVED
}
