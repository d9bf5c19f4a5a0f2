package org.kith.events;

/** How a family is coping, in the five words everybody uses. It is no score, and a separate axis from the level of need. */
public enum CopingLevel {
    THRIVING, GETTING_BY, JUST_COPING, STRUGGLING, IN_CRISIS
}
