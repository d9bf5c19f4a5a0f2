package org.kith.network.offers;

import java.time.LocalTime;

/** The part of the day at which something begins. */
public enum PartOfDay {
    MORNING, AFTERNOON, EVENING;

    /** @return null when the time is not known */
    public static PartOfDay at(LocalTime opensAt) {
        if (opensAt == null) {
            return null;
        }
        return opensAt.getHour() < 12 ? MORNING : opensAt.getHour() < 17 ? AFTERNOON : EVENING;
    }
}
