package org.kith.network.matching;

import java.util.EnumSet;
import java.util.Set;

import org.kith.events.CopingLevel;

/**
 * Offers are sought for families who are just coping or struggling. Those who get by are left in peace; a family in crisis needs a
 * person at once, not a list of groups.
 */
final class JustCopingPolicy {
    private static final Set<CopingLevel> MATCHED = EnumSet.of(CopingLevel.JUST_COPING, CopingLevel.STRUGGLING);

    static boolean asksForOffers(CopingLevel level) {
        // A newer service may send a level this one does not know.
        return level != null && MATCHED.contains(level);
    }

    private JustCopingPolicy() {}
}
