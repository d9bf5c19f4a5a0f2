package org.kith.network.openreferral;

import java.util.regex.Pattern;

/**
 * Makes plain text of what directories export, often HTML and sometimes HTML escaped once more, and of what people type: whoever shows it
 * may put it on a page as it is.
 */
public final class PlainText {
    private static final int MOST_ROUNDS = 3;
    private static final Pattern NOT_FOR_READERS = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern LINE_END = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    // Whatever a browser takes for the beginning of markup, also when its end is missing: the page it stands on has one.
    private static final Pattern BEGUN = Pattern.compile("<+(?=[a-zA-Z/!?])");
    // PostgreSQL takes no NUL, and nobody reads the other control characters.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /** The text without markup; null of null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        var decoded = Entities.decoded(withoutMarkup(CONTROL.matcher(text).replaceAll("")));
        return withoutMarkup(decoded).replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    /** The same of a name: where markup is all there is, it is what is left without the brackets. */
    public static String ofName(String name) {
        if (name == null) {
            return null;
        }
        var plain = of(name);
        return plain.isEmpty() ? name.replaceAll("[<>]", "") : plain;
    }

    /** Whether there is markup to be taken out. */
    public static boolean hasMarkup(String text) {
        return BEGUN.matcher(text).find() || Entities.areIn(text);
    }

    /** What stood around a tag may be a tag once that is out; where it goes on and on nobody means well. */
    private static String withoutMarkup(String text) {
        var left = text;
        for (var round = 0; round < MOST_ROUNDS && isMarkedUp(left); round++) {
            var readable = NOT_FOR_READERS.matcher(left).replaceAll("");
            left = TAG.matcher(LINE_END.matcher(readable).replaceAll("\n")).replaceAll("");
        }
        return isMarkedUp(left) ? left.replaceAll("[<>]", "") : BEGUN.matcher(left).replaceAll("");
    }

    private static boolean isMarkedUp(String text) {
        return TAG.matcher(text).find() || NOT_FOR_READERS.matcher(text).find();
    }

    private PlainText() {}
}
