package org.kith.events;

/** What a family agreed to. */
public enum Purpose {
    INTRODUCTION_TO_LOCAL_GROUPS
}
