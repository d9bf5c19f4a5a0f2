package org.kith.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kith.events.Vocabulary;

/** Says in plain words why something is among the results. */
final class Why {
    private final String words;
    private final String byTerms;

    /**
     * @param words that were looked for, null for none
     * @param terms as they were asked for, codes or ids
     */
    Why(String words, List<String> terms) {
        this.words = words == null ? null : words.strip();
        byTerms = byTerms(terms);
    }

    String of(Found found) {
        return switch (found.tier()) {
            case 0 -> byTerms;
            case 1 -> "its name says " + said(found.title());
            case 2 -> "its group or what it is about says " + said(found.groupName());
            case 3 -> "its description says " + said(found.description());
            default -> "its words and where it is say " + said(found.venue());
        };
    }

    /** The very words, or words like them: by their stem, or that mean the same. */
    private String said(String text) {
        var is = text != null && text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
        return is ? words : "something like " + words;
    }

    /** The same for all that is found: each has all the terms. */
    private static String byTerms(List<String> terms) {
        var interests = terms.stream().filter(Vocabulary.INTERESTS::contains).toList();
        var help = terms.stream().filter(Vocabulary.HELP::contains).toList();
        var reasons = new ArrayList<String>();
        if (!interests.isEmpty()) {
            reasons.add("it is about " + all(interests));
        }
        if (!help.isEmpty()) {
            reasons.add("it helps with " + all(help));
        }
        if (interests.size() + help.size() < terms.size()) {
            reasons.add("it is sorted under what you chose");
        }
        return reasons.isEmpty() ? null : String.join(", ", reasons);
    }

    private static String all(List<String> codes) {
        return codes.stream().map(code -> code.replace('-', ' ')).collect(Collectors.joining(" and "));
    }
}
