package org.kith.network.matching;

import java.util.List;

import org.kith.events.CopingLevelChanged;

/**
 * What matching may look at of a family: codes and a ward, never who they are or a word they said.
 *
 * @param ward GSS code, null when home is told
 * @param home where they live, when it is known better than by the ward; else null
 * @param interests what they would like to be part of
 * @param helpWanted what they asked for help with
 * @param accessNeeds what a place must have
 * @param languages ISO 639-1
 * @param times when they could come; empty when not said
 * @param ages in years, of those who would come; empty when not said
 */
record Wish(String ward, Home home, List<String> interests, List<String> helpWanted, List<String> accessNeeds,
        List<String> languages, List<String> times, List<Integer> ages) {

    /** What was said twice counts once. */
    Wish {
        interests = each(interests);
        helpWanted = each(helpWanted);
        accessNeeds = each(accessNeeds);
        languages = each(languages);
        times = each(times);
        ages = each(ages);
    }

    static Wish of(CopingLevelChanged event) {
        return new Wish(event.ward(), null, said(event.interests()), said(event.helpWanted()), said(event.accessNeeds()),
                said(event.languages()), said(event.times()), said(event.ages()));
    }

    /** Where distances begin, in words, when it is only known about where they live; else null. */
    String roughStart() {
        if (home == null) {
            return "the middle of your ward";
        }
        return home.isExact() ? null : "the middle of your postcode district";
    }

    static <T> List<T> said(List<T> codes) {
        return codes == null ? List.of() : codes;
    }

    private static <T> List<T> each(List<T> codes) {
        return codes.stream().distinct().toList();
    }

    @Override
    public String toString() {
        return "Wish[...]";
    }
}
