package org.kith.network.search;

import java.util.List;
import java.util.Locale;

import org.kith.events.Vocabulary;

/** Says in plain words why something is among the results. */
final class Why {
    private final String words;
    private final List<String> terms;

    /**
     * @param words that were looked for, null for none
     * @param terms as they were asked for, codes or ids
     */
    Why(String words, List<String> terms) {
        this.words = words == null ? null : words.strip();
        this.terms = terms;
    }

    String of(Found found) {
        return switch (found.tier()) {
            case 0 -> byTerm();
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

    private String byTerm() {
        if (terms.isEmpty()) {
            return null;
        }
        var code = terms.get(0);
        if (Vocabulary.INTERESTS.contains(code)) {
            return "it is about " + code.replace('-', ' ');
        }
        return Vocabulary.HELP.contains(code)
                ? "it helps with " + code.replace('-', ' ')
                : "it is sorted under the term you chose";
    }
}
