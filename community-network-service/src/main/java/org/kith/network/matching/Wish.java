package org.kith.network.matching;

import java.util.List;

import org.kith.events.CopingLevelChanged;

/**
 * What matching may look at of a family: codes and a ward, never who they are or a word they said.
 *
 * @param ward GSS code
 * @param interests what they would like to be part of
 * @param helpWanted what they asked for help with
 * @param accessNeeds what a place must have
 * @param languages ISO 639-1
 * @param times when they could come; empty when not said
 */
record Wish(String ward, List<String> interests, List<String> helpWanted, List<String> accessNeeds, List<String> languages,
        List<String> times) {

    static Wish of(CopingLevelChanged event) {
        return new Wish(event.ward(), said(event.interests()), said(event.helpWanted()), said(event.accessNeeds()),
                said(event.languages()), said(event.times()));
    }

    private static List<String> said(List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
