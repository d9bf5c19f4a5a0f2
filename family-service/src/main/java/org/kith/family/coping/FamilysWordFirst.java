package org.kith.family.coping;

import java.util.Collection;

import org.kith.events.SaidBy;

/**
 * Policy: the family's own answer leads, then the worker's view, then what was derived. A view is told to the other services
 * only while nobody nearer to the family has spoken, so a worker's worry never overrides what the family said.
 */
final class FamilysWordFirst {

    /** Whether a view by {@code speaker} leads, given whose views are already known. */
    static boolean leads(SaidBy speaker, Collection<SaidBy> known) {
        return known.stream().allMatch(other -> speaker.compareTo(other) <= 0);
    }

    private FamilysWordFirst() {}
}
