package org.kith.network.matching;

/**
 * For whom an offer is, in years.
 *
 * @param from null when there is no least age
 * @param to null when there is no greatest age
 */
record AgeRange(Integer from, Integer to) {

    boolean isForEverybody() {
        return from == null && to == null;
    }

    /** "for 16 and over", "for people up to 5", "for 5 to 11 year olds". */
    String words() {
        if (to == null) {
            return "for " + from + " and over";
        }
        return from == null ? "for people up to " + to : "for " + from + " to " + to + " year olds";
    }
}
