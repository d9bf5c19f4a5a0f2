package org.kith.network.matching;

/**
 * How far an offer is.
 *
 * @param metres as the crow flies
 * @param isToTheDoor false when of the offer, too, only the ward is known
 */
record Distance(double metres, boolean isToTheDoor) {
    /** 4.8 km/h, the walking speed of Transport for London's accessibility levels (PTAL). */
    private static final double METRES_A_MINUTE = 80;
    /**
     * How much longer the streets are than the straight line. O'Sullivan and Morrall measured 1.21 to 1.23 ("Walking Distances to and
     * from Light-Rail Transit Stations", Transportation Research Record 1538, 1996); we take more, because a walk that turns out
     * shorter than we said disappoints nobody.
     */
    private static final double STREETS = 1.3;
    private static final int LONGEST_WALK = 45;
    /** Metres as the crow flies that are not too far to walk. */
    static final double FARTHEST_WALK = (LONGEST_WALK + 0.5) * METRES_A_MINUTE / STREETS;

    /** Metres as the crow flies that take so many minutes on foot. */
    static double metresIn(int minutes) {
        return minutes * METRES_A_MINUTE / STREETS;
    }

    int minutesOnFoot() {
        return (int) Math.max(1, Math.round(metres * STREETS / METRES_A_MINUTE));
    }

    /** Whether most people would take a bus. */
    boolean isTooFarToWalk() {
        return minutesOnFoot() > LONGEST_WALK;
    }

    /**
     * Never more exact than what is known: minutes from door to door only.
     *
     * @param roughStart what it is measured from, in words, when their own door is not known; else null
     */
    String words(String roughStart) {
        if (!isToTheDoor && metres < 1) {
            return "in your ward";
        }
        if (isToTheDoor && roughStart == null && !isTooFarToWalk()) {
            return minutesOnFoot() == 1 ? "about a minute's walk" : "about " + minutesOnFoot() + " minutes' walk";
        }
        return (isToTheDoor ? "" : "its ward is ") + kilometres() + (roughStart == null ? " away" : " from " + roughStart);
    }

    private String kilometres() {
        var rounded = Math.round(metres * STREETS / 1000);
        return rounded < 1 ? "less than 1 km" : "about " + rounded + " km";
    }
}
