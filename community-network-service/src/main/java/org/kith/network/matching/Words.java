package org.kith.network.matching;

import java.util.List;
import java.util.Locale;

/** Puts codes into words. */
final class Words {

    /** "gardening", "gardening and cooking", "gardening, cooking and music". */
    static String list(List<String> words) {
        var last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** The words of codes such as {@code money-advice}. */
    static String codes(List<String> codes) {
        return list(codes.stream().map(code -> code.replace('-', ' ')).toList());
    }

    /** The English name of a language. */
    static String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private Words() {}
}
